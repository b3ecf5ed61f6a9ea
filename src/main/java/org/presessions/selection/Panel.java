package org.presessions.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The panel of one Pre-session as the secretariat plans it: speakers in their order, and a reserve in its order.
///
/// @param version which state of the plan this is; a change is refused where another came first
public record Panel(UUID preSessionId, int version, List<Place> speakers, List<Place> reserve) {

    public boolean holds(UUID applicationId) {
        return Stream.concat(speakers.stream(), reserve.stream()).anyMatch(is(applicationId));
    }

    /// Last of the speakers, wherever the application was before.
    public Panel add(UUID applicationId) {
        return insert(applicationId, speakers.size() + 1);
    }

    /// At a position of the speakers, counted from 1.
    public Panel insert(UUID applicationId, int position) {
        var others = remove(applicationId);
        return others.with(inserted(others.speakers, place(applicationId), position), others.reserve);
    }

    /// At a position of the reserve, counted from 1.
    public Panel insertReserve(UUID applicationId, int position) {
        var others = remove(applicationId);
        return others.with(others.speakers, inserted(others.reserve, place(applicationId), position));
    }

    public Panel toReserve(UUID applicationId) {
        return insertReserve(applicationId, reserve.size() + 1);
    }

    private static List<Place> inserted(List<Place> places, Place place, int position) {
        var list = new ArrayList<>(places);
        list.add(Math.clamp(position - 1L, 0, list.size()), place);
        return list;
    }

    /// Exactly these, in this order; those who speak already keep their minutes.
    ///
    /// @param minutes of those who are new among the speakers
    public Panel as(List<UUID> speaking, List<UUID> waiting, int minutes) {
        var known = speakers.stream().collect(Collectors.toMap(Place::applicationId, Place::minutes));
        return with(
                speaking.stream()
                        .map(id -> new Place(id, known.getOrDefault(id, minutes)))
                        .toList(),
                waiting.stream().map(id -> new Place(id, minutes)).toList());
    }

    /// Without those whose application is not there any more.
    Panel only(Set<UUID> there) {
        return with(
                speakers.stream()
                        .filter(place -> there.contains(place.applicationId()))
                        .toList(),
                reserve.stream()
                        .filter(place -> there.contains(place.applicationId()))
                        .toList());
    }

    public Panel remove(UUID applicationId) {
        return with(
                speakers.stream().filter(is(applicationId).negate()).toList(),
                reserve.stream().filter(is(applicationId).negate()).toList());
    }

    public Panel up(UUID applicationId) {
        return with(up(speakers, applicationId), up(reserve, applicationId));
    }

    public Panel down(UUID applicationId) {
        return with(
                up(speakers.reversed(), applicationId).reversed(),
                up(reserve.reversed(), applicationId).reversed());
    }

    /// Speaking times by application, in minutes, 1 to 15; those not named keep theirs.
    public Panel lasting(Map<UUID, Integer> minutes) {
        return with(
                speakers.stream()
                        .map(place -> place.lasting(minutes.getOrDefault(place.applicationId(), place.minutes())))
                        .toList(),
                reserve);
    }

    public int minutes() {
        return speakers.stream().mapToInt(Place::minutes).sum();
    }

    private Place place(UUID applicationId) {
        return Stream.concat(speakers.stream(), reserve.stream())
                .filter(is(applicationId))
                .findFirst()
                .orElse(new Place(applicationId, Place.MINUTES));
    }

    /// The position of a speaker, counted from 1.
    public Optional<Integer> positionOf(UUID applicationId) {
        for (var i = 0; i < speakers.size(); i++)
            if (speakers.get(i).applicationId().equals(applicationId)) return Optional.of(i + 1);
        return Optional.empty();
    }

    public boolean isInReserve(UUID applicationId) {
        return reserve.stream().anyMatch(is(applicationId));
    }

    private Panel with(List<Place> speakers, List<Place> reserve) {
        return new Panel(preSessionId, version, List.copyOf(speakers), List.copyOf(reserve));
    }

    private static List<Place> up(List<Place> places, UUID applicationId) {
        var list = new ArrayList<>(places);
        for (var i = 1; i < list.size(); i++) {
            if (!list.get(i).applicationId().equals(applicationId)) continue;
            Collections.swap(list, i, i - 1);
            break;
        }
        return list;
    }

    private static Predicate<Place> is(UUID applicationId) {
        return place -> place.applicationId().equals(applicationId);
    }
}
