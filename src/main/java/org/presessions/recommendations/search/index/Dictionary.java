package org.presessions.recommendations.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.search.query.Bundle;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.states.State;

/// Numbers for the values of facets and for their combinations, alike in all segments and for as long as the process
/// lives. It only grows, so that whoever holds an older index reads it rightly.
public final class Dictionary {
    private final Map<Integer, WorkingGroupSession> sessions;
    private final Map<String, Integer> stateRanks = new HashMap<>();
    private final Map<Facet, Values> values = new EnumMap<>(Facet.class);
    private final Map<Bundle, Map<String, Integer>> ordinals = new EnumMap<>(Bundle.class);
    private final Map<Bundle, List<Tuple>> tuples = new EnumMap<>(Bundle.class);

    public Dictionary(List<WorkingGroupSession> sessions, List<State> statesByName) {
        this.sessions = sessions.stream().collect(Collectors.toMap(WorkingGroupSession::number, session -> session));
        for (var state : statesByName) stateRanks.put(state.iso3(), stateRanks.size());
        for (var facet : Facet.values()) values.put(facet, new Values());
        for (var bundle : Bundle.ALL) {
            ordinals.put(bundle, new HashMap<>());
            tuples.put(bundle, new ArrayList<>());
        }
    }

    synchronized int ordinal(Bundle bundle, String key) {
        return of(ordinals, bundle).computeIfAbsent(key, unseen -> {
            of(tuples, bundle).add(tuple(bundle, Bundle.parts(unseen)));
            return of(tuples, bundle).size() - 1;
        });
    }

    /// All combinations seen so far, by their numbers.
    synchronized Tuple[] tuples(Bundle bundle) {
        return of(tuples, bundle).toArray(Tuple[]::new);
    }

    /// All values of a facet seen so far, by their numbers.
    synchronized List<String> values(Facet facet) {
        return List.copyOf(of(values, facet).names);
    }

    private Tuple tuple(Bundle bundle, List<List<String>> parts) {
        return switch (bundle) {
            case REVIEW -> review(parts);
            case RECOMMENDER ->
                new Tuple(
                        Map.of(
                                Facet.RS, numbers(Facet.RS, parts.get(0)),
                                Facet.RS_GROUP, numbers(Facet.RS_GROUP, parts.get(1)),
                                Facet.RS_ORGANISATION, numbers(Facet.RS_ORGANISATION, parts.get(2))),
                        0,
                        0);
            case ANSWER ->
                new Tuple(
                        Map.of(
                                Facet.KIND, numbers(Facet.KIND, parts.get(0)),
                                Facet.RESPONSE, numbers(Facet.RESPONSE, parts.get(1)),
                                Facet.ACTION, numbers(Facet.ACTION, parts.get(2))),
                        0,
                        0);
            case ISSUES -> new Tuple(Map.of(Facet.ISSUE, numbers(Facet.ISSUE, parts.getFirst())), 0, 0);
            case SDGS -> new Tuple(Map.of(Facet.SDG, numbers(Facet.SDG, withGoals(parts.getFirst()))), 0, 0);
            case AFFECTED -> new Tuple(Map.of(Facet.AFFECTED, numbers(Facet.AFFECTED, parts.getFirst())), 0, 0);
        };
    }

    private Tuple review(List<List<String>> parts) {
        var session = sessions.get(Integer.parseInt(parts.get(0).getFirst()));
        if (session == null) throw new IllegalStateException("unknown Working Group session " + parts.get(0));
        var state = parts.get(1);
        return new Tuple(
                Map.of(
                        Facet.SESSION, numbers(Facet.SESSION, parts.get(0)),
                        Facet.CYCLE, numbers(Facet.CYCLE, List.of(Integer.toString(session.cycle()))),
                        Facet.YEAR,
                                numbers(
                                        Facet.YEAR,
                                        List.of(Integer.toString(
                                                session.startsOn().getYear()))),
                        Facet.SUR, numbers(Facet.SUR, state),
                        Facet.SUR_GROUP, numbers(Facet.SUR_GROUP, parts.get(2)),
                        Facet.SUR_ORGANISATION, numbers(Facet.SUR_ORGANISATION, parts.get(3))),
                session.number(),
                state.isEmpty() ? 0 : stateRanks.getOrDefault(state.getFirst(), 0));
    }

    /// Who looks for goal 16 means its targets too.
    private static List<String> withGoals(List<String> goalsAndTargets) {
        return goalsAndTargets.stream()
                .mapMulti((String code, Consumer<String> all) -> {
                    all.accept(code);
                    if (code.contains(".")) all.accept(code.substring(0, code.indexOf('.')));
                })
                .distinct()
                .toList();
    }

    private int[] numbers(Facet facet, List<String> names) {
        return names.stream().mapToInt(of(values, facet)::number).toArray();
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static final class Values {
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        int number(String name) {
            return numbers.computeIfAbsent(name, unseen -> {
                names.add(unseen);
                return names.size() - 1;
            });
        }
    }

    @Override
    public String toString() {
        return Arrays.stream(Bundle.ALL)
                .map(bundle -> bundle + "=" + of(tuples, bundle).size())
                .collect(Collectors.joining(" "));
    }
}
