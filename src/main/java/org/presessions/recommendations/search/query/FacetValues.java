package org.presessions.recommendations.search.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.search.words.Analysis;
import org.presessions.states.Organisation;
import org.presessions.states.Organisations;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Term;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/// Which values each facet may have, and how else they may be spelt in an address.
@Component
public class FacetValues {
    private static final float ALIKE = 0.6f;
    private static final int BEGINNING_LETTERS = 4;
    private static final int ACTIONS = 5;

    private final Issues issues;
    private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, String>> spellings = new EnumMap<>(Facet.class);

    FacetValues(States states, Organisations organisations, Calendar calendar, Issues issues, Vocabulary vocabulary) {
        this.issues = issues;
        var sessions = calendar.workingGroupSessions();
        var iso3s = states.all().stream().map(State::iso3).toList();
        var codes = organisations.all().stream().map(Organisation::code).toList();
        values.put(Facet.SUR, iso3s);
        values.put(
                Facet.RS,
                Stream.concat(iso3s.stream(), Stream.of(Facet.UNKNOWN_STATE)).toList());
        for (var facet : List.of(Facet.SUR_GROUP, Facet.RS_GROUP)) values.put(facet, Party.GROUPS);
        for (var facet : List.of(Facet.SUR_ORGANISATION, Facet.RS_ORGANISATION)) values.put(facet, codes);
        values.put(Facet.SESSION, numbers(sessions.stream().map(WorkingGroupSession::number)));
        values.put(Facet.CYCLE, numbers(sessions.stream().map(WorkingGroupSession::cycle)));
        values.put(
                Facet.YEAR,
                numbers(sessions.stream().map(session -> session.startsOn().getYear())));
        values.put(
                Facet.RESPONSE,
                Arrays.stream(Response.values()).map(Response::code).toList());
        values.put(Facet.ACTION, numbers(IntStream.rangeClosed(1, ACTIONS).boxed()));
        values.put(Facet.SDG, vocabulary.goalsAndTargets());
        values.put(
                Facet.AFFECTED, vocabulary.affected().stream().map(Term::code).toList());
        values.put(Facet.KIND, Arrays.stream(Kind.values()).map(Kind::code).toList());
        values.forEach((facet, all) -> spellings.put(facet, spellings(all)));
        for (var facet : List.of(Facet.SUR, Facet.RS))
            for (var state : states.all()) of(spellings, facet).put(state.slug(), state.iso3());
    }

    private static List<String> numbers(Stream<Integer> numbers) {
        return numbers.distinct().sorted().map(String::valueOf).toList();
    }

    private static Map<String, String> spellings(List<String> values) {
        var spellings = new LinkedHashMap<String, String>();
        for (var value : values) spellings.put(folded(value), value);
        return spellings;
    }

    /// In the order of their vocabulary, with or without recommendations. The list of issues may have grown since.
    public List<String> all(Facet facet) {
        return facet == Facet.ISSUE ? issues.all().stream().map(Issue::code).toList() : of(values, facet);
    }

    private Map<String, String> spellingsOf(Facet facet) {
        return facet == Facet.ISSUE ? spellings(all(facet)) : of(spellings, facet);
    }

    /// The value that is meant: whatever the case, and a State also by its name in addresses.
    Optional<String> find(Facet facet, String spelling) {
        return Optional.ofNullable(spellingsOf(facet).get(folded(spelling)));
    }

    /// The value that is spelt most like something unknown, if there is one that is much alike.
    Optional<String> nearest(Facet facet, String unknown) {
        return nearest(spellingsOf(facet), unknown);
    }

    static Optional<String> nearest(List<String> values, String unknown) {
        return nearest(spellings(values), unknown);
    }

    private static Optional<String> nearest(Map<String, String> spellings, String unknown) {
        var typed = folded(unknown);
        return spellings.keySet().stream()
                .filter(spelling -> likeness(spelling, typed) >= ALIKE)
                .max(Comparator.comparing(spelling -> likeness(spelling, typed)))
                .map(spellings::get);
    }

    /// From 0 to 1; the beginning of a value is as good as the whole.
    private static float likeness(String spelling, String typed) {
        if (typed.length() >= BEGINNING_LETTERS && spelling.startsWith(typed)) return 1;
        return new LevenshteinDistance().getDistance(spelling, typed);
    }

    private static String folded(String spelling) {
        return String.join(
                        "-",
                        Analysis.PLAIN.words(spelling.strip().replace('.', '_').replace('-', ' ')))
                .replace('_', '.');
    }

    private static <V> V of(Map<Facet, V> map, Facet facet) {
        return Objects.requireNonNull(map.get(facet));
    }
}
