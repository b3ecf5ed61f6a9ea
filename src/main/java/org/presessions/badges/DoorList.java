package org.presessions.badges;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.states.State;
import org.presessions.states.States;

/// Who is looked for at the door of a Pre-session.
///
/// @param expected who comes to it, and who came
/// @param others with a badge of the series
record DoorList(List<Line> expected, List<Line> others) {

    /// One who may come, or came: with a badge, or for a State without one; neither where the badge is no longer in the
    /// list of the series, and the arrival counts.
    ///
    /// @param state of whoever has no badge, or none any more
    record Line(String code, Optional<Bearer> bearer, Optional<State> state, Optional<Arrival> arrival) {
        boolean isOfAState() {
            return state.filter(of -> of.iso3().equals(code)).isPresent();
        }

        private Stream<HallArrival> came() {
            return arrival.stream()
                    .map(came -> new HallArrival(
                            came.at(),
                            bearer.map(Bearer::name).orElse(""),
                            bearer.flatMap(Bearer::mission).or(this::state),
                            bearer.map(Bearer::organisation).orElse(""),
                            isOfAState()));
        }
    }

    /// @param states that have a mission
    static DoorList of(
            UUID preSessionId, List<Bearer> bearers, Map<String, Arrival> arrived, List<State> states, Locale locale) {
        var known = new HashSet<String>();
        bearers.forEach(bearer -> known.add(bearer.code().text()));
        var parts = bearers.stream()
                .collect(Collectors.partitioningBy(
                        bearer -> bearer.preSessionIds().contains(preSessionId),
                        Collectors.mapping(bearer -> line(bearer, arrived), Collectors.toList())));
        var byCode = states.stream().collect(Collectors.toMap(State::iso3, Function.identity()));
        var came = States.sorted(states, locale).stream()
                .filter(state -> arrived.containsKey(state.iso3()))
                .map(state -> without(state.iso3(), arrived, byCode));
        var gone = arrived.keySet().stream()
                .filter(code -> !known.contains(code) && !byCode.containsKey(code))
                .sorted()
                .map(code -> without(code, arrived, byCode));
        return new DoorList(
                Stream.of(parts.getOrDefault(true, List.of()).stream(), came, gone)
                        .flatMap(Function.identity())
                        .toList(),
                parts.getOrDefault(false, List.of()));
    }

    boolean isEmpty() {
        return expected.isEmpty() && others.isEmpty();
    }

    /// Those who came, by their hours.
    List<HallArrival> arrivals() {
        return Stream.concat(expected.stream(), others.stream())
                .flatMap(Line::came)
                .sorted(Comparator.comparing(HallArrival::at))
                .toList();
    }

    private static Line line(Bearer bearer, Map<String, Arrival> arrived) {
        var code = bearer.code().text();
        return new Line(code, Optional.of(bearer), Optional.empty(), Optional.ofNullable(arrived.get(code)));
    }

    private static Line without(String code, Map<String, Arrival> arrived, Map<String, State> states) {
        var arrival = Optional.ofNullable(arrived.get(code));
        return new Line(
                code, Optional.empty(), arrival.flatMap(Arrival::stateCode).map(states::get), arrival);
    }
}
