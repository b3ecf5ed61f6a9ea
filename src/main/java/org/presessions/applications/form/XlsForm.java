package org.presessions.applications.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names that an XLSForm uses (xlsform.org), and the columns beside them in which ours keeps what XLSForm does not say.
final class XlsForm {
    static final String SURVEY = "survey";
    static final String CHOICES = "choices";
    static final String ANSWER = "answer"; // what a question takes, as our JSON names it
    static final String REQUIRED_AFTER = "required_after";
    static final String FROZEN_AFTER = "frozen_after";
    static final String PER_SPEAKER = "per_speaker";
    static final String YES_NO = "yes_no";

    /// What other programs take an answer for.
    private static final Map<String, String> TYPES = Map.of(
            "year", "integer",
            "day", "date",
            "attachment", "file",
            "consent", "acknowledge",
            "yes-no", "select_one " + YES_NO);

    /// What is asked by a form of another program.
    private static final Map<String, String> KINDS = Map.of(
            "text", "line",
            "integer", "line",
            "decimal", "line",
            "date", "day",
            "acknowledge", "consent",
            "trigger", "consent",
            "file", "attachment",
            "select_one", "one-of",
            "select_multiple", "many-of");

    /// Rows that ask nobody anything.
    static final List<String> SILENT = List.of(
            "note", "calculate", "hidden", "start", "end", "today", "deviceid", "username", "audit", "start-geopoint");

    private XlsForm() {}

    /// `select_one colours`, `text`, `integer`.
    static String type(Question question) {
        return switch (question.kind()) {
            case AnswerKind.OneOf one -> "select_one " + question.name();
            case AnswerKind.ManyOf many -> "select_multiple " + question.name();
            case AnswerKind kind -> TYPES.getOrDefault(kind.code(), "text");
        };
    }

    /// @return nothing where a question of that type cannot be asked
    static Optional<String> kind(String type, String appearance) {
        if (type.equals("text") && appearance.contains("multiline")) return Optional.of("prose");
        if (type.equals("select_one " + YES_NO)) return Optional.of("yes-no");
        return Optional.ofNullable(KINDS.get(type.split(" ", 2)[0]));
    }

    /// `label::Français (fr)`.
    static String column(String name, Locale language) {
        return "%s::%s (%s)".formatted(name, language.getDisplayLanguage(language), language.getLanguage());
    }

    static String relevant(Condition condition) {
        return condition.answers().stream()
                .map(answer -> "selected(${%s}, '%s')".formatted(condition.question(), answer))
                .collect(Collectors.joining(" or "));
    }
}
