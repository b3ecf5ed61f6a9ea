package org.presessions.recommendations.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.words.Analysis;
import org.presessions.recommendations.search.words.LittleWords;
import org.presessions.shared.words.Languages;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.vocabulary.Issue;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/// Texts are in the language in which they were said, most of them in English, and seldom name the State that they are
/// for. So words that are the name of a State, an issue or affected persons, in any of the languages, lead to its
/// filter.
@Component
class Hints {
    private static final int AT_MOST = 5;
    private static final int WORDS_AT_MOST = 12;
    private static final String OPERATORS = ".*[\"“”„«»()*].*|.*\\b(?:AND|OR|NOT)\\b.*";

    private final Search search;
    private final Issues issues;
    private final States states;
    private final Vocabulary vocabulary;
    private final Languages languages;
    private volatile Known known = new Known(List.of(), Map.of());

    private record Choice(Facet facet, String value) {}

    /// @param issues that were named when this was made
    /// @param choices by the stems of a name
    private record Known(List<Issue> issues, Map<List<String>, Set<Choice>> choices) {}

    Hints(Search search, Issues issues, States states, Vocabulary vocabulary, Languages languages) {
        this.search = search;
        this.issues = issues;
        this.states = states;
        this.vocabulary = vocabulary;
        this.languages = languages;
    }

    /// "Iran (Islamic Republic of)" is Iran too, and "United States of America" the United States.
    private static Stream<String> names(State state, Locale language) {
        var name = state.name(language);
        return Stream.of(
                name,
                name.replaceAll("\\s*\\(.*", ""),
                name.replaceAll("(?:,| of America| d.Amérique| de América).*", ""));
    }

    private static void add(String label, Choice choice, Map<List<String>, Set<Choice>> choices) {
        for (var language : Analysis.LANGUAGES) {
            var stems = language.stems(telling(Analysis.PLAIN.words(label)));
            if (!stems.isEmpty())
                choices.computeIfAbsent(stems, unseen -> new LinkedHashSet<>()).add(choice);
        }
    }

    private static List<String> telling(List<String> words) {
        return words.stream().filter(word -> !LittleWords.contains(word)).toList();
    }

    /// The longest names first; none where operators say exactly what is wanted. Where nothing was found, a part of a
    /// name is enough.
    List<Hint> of(Query query, boolean nothingFound) {
        if (query.words().isEmpty() || query.words().matches(OPERATORS)) return List.of();
        var known = known();
        var others = others(query, known).toList();
        return (others.isEmpty() && nothingFound ? namedInPart(query, known) : others)
                .stream()
                        .map(other -> new Hint(other, search.total(other)))
                        .filter(hint -> hint.count() > 0)
                        .limit(AT_MOST)
                        .toList();
    }

    /// With one filter instead of a name, then with another instead of a name among the words that are left.
    private static Stream<Query> others(Query query, Map<List<String>, Set<Choice>> known) {
        var words = telling(Analysis.PLAIN.words(query.words()));
        var others = new LinkedHashSet<Query>();
        for (var size = Math.min(words.size(), WORDS_AT_MOST); size > 0 && others.isEmpty(); size--)
            for (var at = 0; at + size <= words.size(); at++) instead(query, words, at, at + size, known, others);
        return others.stream()
                .flatMap(other -> Stream.concat(Stream.of(other), others(other, known)))
                .distinct();
    }

    private static List<Query> namedInPart(Query query, Map<List<String>, Set<Choice>> known) {
        var words = telling(Analysis.PLAIN.words(query.words()));
        if (words.isEmpty()) return List.of();
        var wanted = Analysis.LANGUAGES.stream()
                .map(language -> language.stems(words))
                .toList();
        return known.entrySet().stream()
                .filter(name -> wanted.stream().anyMatch(stems -> name.getKey().containsAll(stems)))
                .sorted(Comparator.comparing(name -> name.getKey().size()))
                .flatMap(name -> name.getValue().stream())
                .filter(choice -> query.chosen(choice.facet()).isEmpty())
                .distinct()
                .map(choice -> query.withWords("").with(choice.facet(), List.of(choice.value())))
                .toList();
    }

    private static void instead(
            Query query,
            List<String> words,
            int from,
            int to,
            Map<List<String>, Set<Choice>> known,
            Set<Query> others) {
        var rest = new ArrayList<>(words);
        rest.subList(from, to).clear();
        for (var language : Analysis.LANGUAGES)
            for (var choice : known.getOrDefault(language.stems(words.subList(from, to)), Set.of()))
                if (query.chosen(choice.facet()).isEmpty())
                    others.add(query.withWords(String.join(" ", rest)).with(choice.facet(), List.of(choice.value())));
    }

    /// Made with the first question, and anew when the list of issues has grown.
    private Map<List<String>, Set<Choice>> known() {
        var present = issues.all();
        if (!known.issues().equals(present)) known = new Known(present, choices(present));
        return known.choices();
    }

    private Map<List<String>, Set<Choice>> choices(List<Issue> issues) {
        var choices = new HashMap<List<String>, Set<Choice>>();
        for (var language : languages.all()) {
            for (var state : states.all())
                for (var facet : List.of(Facet.SUR, Facet.RS))
                    names(state, language).forEach(name -> add(name, new Choice(facet, state.iso3()), choices));
            for (var group : vocabulary.affected())
                add(group.label(language), new Choice(Facet.AFFECTED, group.code()), choices);
            for (var issue : issues) add(issue.label(language), new Choice(Facet.ISSUE, issue.code()), choices);
        }
        return choices;
    }
}
