package org.presessions.applications.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.shared.Option;
import org.presessions.shared.Page;
import org.presessions.shared.words.Words;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

/// Answers in words, and what a question offers to choose from.
@Component
public class AnswerWords {
    /// Codes of the languages that the form offers; others are typed.
    public static final List<String> SPOKEN_BY_MANY = List.of("en", "fr", "es", "ar", "ru", "zh", "pt", "ils");

    private final Issues issues;
    private final States states;

    AnswerWords(Issues issues, States states) {
        this.issues = issues;
        this.states = states;
    }

    /// One answer in the reader's language; nothing where it is none of those that are offered.
    public Optional<String> of(Question question, String answer, Words words) {
        if (!question.kind().choices().isEmpty()) return chosen(question, answer, words);
        return Optional.of(
                switch (question.kind()) {
                    case AnswerKind.Issues some -> issues.label(answer, words.locale());
                    case AnswerKind.Country country ->
                        states.find(answer)
                                .map(state -> state.name(words.locale()))
                                .orElse(answer);
                    case AnswerKind.Languages languages when SPOKEN_BY_MANY.contains(answer) -> language(answer, words);
                    case AnswerKind.Email email -> Page.readable(answer);
                    case AnswerKind kind -> answer;
                });
    }

    /// What a question offers, in the order of the reader's language where it has none of its own.
    public List<Option> options(Question question, Words words) {
        return switch (question.kind()) {
            case AnswerKind.Issues some -> issues.options(words.locale());
            case AnswerKind.Country country -> countries(words.locale());
            case AnswerKind.Languages languages ->
                SPOKEN_BY_MANY.stream()
                        .map(code -> new Option(code, language(code, words)))
                        .toList();
            case AnswerKind kind ->
                kind.choices().stream()
                        .map(choice -> new Option(choice.code(), question.label(choice, words)))
                        .toList();
        };
    }

    private static String language(String code, Words words) {
        return words.t("applications.languages." + code);
    }

    private static Optional<String> chosen(Question question, String answer, Words words) {
        return question.kind().choices().stream()
                .filter(choice -> choice.code().equals(answer))
                .map(choice -> question.label(choice, words))
                .findFirst();
    }

    private List<Option> countries(Locale locale) {
        return States.sorted(states.all(), locale).stream()
                .map(state -> new Option(state.iso3(), state.name(locale)))
                .toList();
    }
}
