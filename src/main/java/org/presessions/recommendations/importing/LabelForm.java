package org.presessions.recommendations.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.presessions.recommendations.Party;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.importing.FindingRepository.UnknownLabel;
import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.shared.Option;
import org.presessions.shared.words.Words;
import org.presessions.states.Organisations;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Asks a person what unknown labels mean, and takes the answers.
@Component
class LabelForm {
    /// that the label says nothing we keep; no code of ours looks like it
    static final String NOTHING = "-";

    private static final int ASKED_AT_ONCE = 60;

    private final Labels labels;
    private final States states;
    private final Organisations organisations;
    private final Issues issues;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    LabelForm(
            Labels labels,
            States states,
            Organisations organisations,
            Issues issues,
            Vocabulary vocabulary,
            MessageSource messages) {
        this.labels = labels;
        this.states = states;
        this.organisations = organisations;
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /// @param findings how often the label was met
    /// @param suggestion the State that has the same words in its name, in another order
    record Question(
            String vocabulary, String label, int findings, List<Option> meanings, Optional<Option> suggestion) {}

    List<Question> questions(List<UnknownLabel> unknown, Locale locale) {
        var known = labels.known();
        return unknown.stream()
                .filter(label ->
                        known.meaning(label.vocabulary(), label.label()).isEmpty())
                .limit(ASKED_AT_ONCE)
                .map(label -> question(label, locale))
                .toList();
    }

    /// @param answers `vocabulary-0`, `label-0`, `meaning-0` and so on; what is not answered stays unknown
    /// @return how many were answered
    int decide(Map<String, String> answers) {
        return (int) IntStream.range(0, ASKED_AT_ONCE)
                .filter(number -> decide(
                        answers.getOrDefault("vocabulary-" + number, ""),
                        answers.getOrDefault("label-" + number, ""),
                        answers.getOrDefault("meaning-" + number, "")))
                .count();
    }

    private boolean decide(String of, String label, String meaning) {
        if (label.isBlank() || label.length() > 1000) return false;
        var offered = meanings(of, Locale.ENGLISH).stream().map(Option::value).anyMatch(meaning::equals);
        if (!offered) return false;
        labels.decide(of, label, meaning.equals(NOTHING) ? "" : meaning);
        return true;
    }

    private Question question(UnknownLabel unknown, Locale locale) {
        var meanings = meanings(unknown.vocabulary(), locale);
        var suggestion = suggestion(unknown)
                .flatMap(state -> meanings.stream()
                        .filter(meaning -> meaning.value().equals(state.iso3()))
                        .findFirst());
        return new Question(unknown.vocabulary(), unknown.label(), unknown.findings(), meanings, suggestion);
    }

    /// "Korea, Republic of" has the words of "Republic of Korea".
    private Optional<State> suggestion(UnknownLabel unknown) {
        if (!unknown.vocabulary().equals("state")) return Optional.empty();
        var wanted = wordsOf(unknown.label());
        return states.all().stream()
                .filter(state -> wordsOf(state.names().english()).equals(wanted))
                .findFirst();
    }

    private static Set<String> wordsOf(String name) {
        var words = new TreeSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        words.removeAll(Set.of("", "of", "the", "and"));
        return words;
    }

    private List<Option> meanings(String of, Locale locale) {
        var words = new Words(messages, locale);
        return switch (of) {
            case "state" ->
                Stream.concat(
                                states.all().stream().map(state -> new Option(state.iso3(), state.name(locale))),
                                Stream.of(new Option("unknown", words.t("recommendations.state.unknown"))))
                        .toList();
            case "issue" -> issues.options(locale);
            case "theme" -> themes(locale, words);
            case "affected" ->
                withNothing(
                        vocabulary.affected().stream().map(term -> new Option(term.code(), term.label(locale))), words);
            case "organisation" ->
                withNothing(
                        organisations.all().stream()
                                .map(organisation -> new Option(organisation.code(), organisation.label(locale))),
                        words);
            case "group" ->
                withNothing(
                        Party.GROUPS.stream().map(code -> new Option(code, words.t("recommendations.group." + code))),
                        words);
            case "response" ->
                Arrays.stream(Response.values())
                        .map(response ->
                                new Option(response.code(), words.t("recommendations.response." + response.code())))
                        .toList();
            default -> List.of();
        };
    }

    private List<Option> themes(Locale locale, Words words) {
        var ofIssues =
                issues.options(locale).stream().map(issue -> new Option("issue:" + issue.value(), issue.label()));
        var ofGoals = vocabulary.goals().stream()
                .map(goal -> new Option(
                        "sdg:" + goal.code(), words.t("recommendations.sdg", goal.code(), goal.label(locale))));
        return withNothing(Stream.concat(ofIssues, ofGoals), words);
    }

    private static List<Option> withNothing(Stream<Option> options, Words words) {
        return Stream.concat(
                        options, Stream.of(new Option(NOTHING, words.t("recommendations.importing.label.nothing"))))
                .toList();
    }
}
