package org.presessions.applications.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.words.Words;

/// What helps to answer a question: its hint, and of whom it is asked where that depends on an answer of the same
/// page. Without JavaScript it stands there for everybody.
public final class QuestionHint {
    /// The questions for which the product has a hint.
    static final List<String> OURS = List.of(
            "safety",
            "otherName",
            "aim",
            "engagement",
            "members",
            "region",
            "ecosocStatus",
            "speakerFirstName",
            "speakerEmail",
            "gender",
            "languages",
            "issues",
            "accessNeeds",
            "consent");

    private QuestionHint() {}

    /// @return null where there is nothing to say, as templates take it
    public static @Nullable String of(Question question, Section section, Words words, Instant now) {
        var said = new ArrayList<String>();
        if (!question.isOurs()) asked(question, section, words, said);
        if (!question.isRequiredAt(now))
            day("applications.form.required-after", question.days().requiredAfter(), words, said);
        day("applications.form.frozen-after", question.days().frozenAfter(), words, said);
        if (question.readers() == Readers.PUBLIC) said.add(words.t("applications.form.public"));
        question.hint(words).ifPresent(said::add);
        return said.isEmpty() ? null : String.join(" ", said);
    }

    /// What the browser may fill in by itself.
    public static @Nullable String autocomplete(Question question) {
        return switch (question.name()) {
            case "institution" -> "organization";
            case "otherName" -> "off";
            default -> null;
        };
    }

    private static void day(String key, Optional<LocalDate> day, Words words, List<String> said) {
        day.ifPresent(last -> said.add(words.t(key, words.formats().date(last))));
    }

    private static void asked(Question question, Section section, Words words, List<String> said) {
        question.onlyIf()
                .ifPresent(condition -> section.questions().stream()
                        .filter(other -> other.name().equals(condition.question()))
                        .findFirst()
                        .ifPresent(other -> said.add(words.t(
                                "applications.form.only-if", other.label(words), answers(other, condition, words)))));
    }

    private static String answers(Question other, Condition condition, Words words) {
        return other.kind().choices().stream()
                .filter(choice -> condition.answers().contains(choice.code()))
                .map(choice -> other.label(choice, words))
                .collect(Collectors.joining(" / "));
    }
}
