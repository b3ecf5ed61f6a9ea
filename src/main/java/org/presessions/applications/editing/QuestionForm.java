package org.presessions.applications.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.applications.form.Choice;
import org.presessions.applications.form.Condition;
import org.presessions.applications.form.Kind;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Readers;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;

/// A question as its form describes it.
///
/// @param choices one a line
/// @param words at most, in digits; empty where they are not counted
/// @param onlyIf `question=answer`; empty where everybody is asked
public record QuestionForm(
        String kind,
        WordingForm label,
        WordingForm hint,
        WordingForm choices,
        boolean required,
        String words,
        String onlyIf,
        String readers,
        String data) {
    /// What an added question may be. Files are sent on a page of their own, and issues are asked for once.
    public static final List<String> KINDS = List.of(
            "line",
            "prose",
            "name",
            "email",
            "phone",
            "web-address",
            "year",
            "day",
            "yes-no",
            "one-of",
            "many-of",
            "country",
            "languages",
            "consent");

    static final QuestionForm EMPTY = new QuestionForm(
            "line",
            WordingForm.empty("label"),
            WordingForm.empty("hint"),
            WordingForm.empty("choices"),
            false,
            "",
            "",
            Readers.ASSESSORS.code(),
            PersonalData.NONE.code());

    private static final int LABEL_AT_MOST = 300;
    private static final int HINT_AT_MOST = 1000;
    private static final int CHOICES_AT_MOST = 50;
    private static final int WORDS_AT_MOST = 2000;
    private static final int LINE = 200;
    private static final int PROSE = 20_000;
    private static final int PLAIN_PROSE = 2000;

    static QuestionForm of(Map<String, String> fields, Languages languages) {
        return new QuestionForm(
                fields.getOrDefault("kind", ""),
                WordingForm.of("label", fields, languages),
                WordingForm.of("hint", fields, languages),
                WordingForm.of("choices", fields, languages),
                fields.containsKey("required"),
                fields.getOrDefault("words", "").strip(),
                fields.getOrDefault("onlyIf", ""),
                fields.getOrDefault("readers", ""),
                fields.getOrDefault("data", ""));
    }

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.kind().code(),
                new WordingForm("label", texts(question.label())),
                new WordingForm("hint", texts(question.hint())),
                new WordingForm("choices", lines(question.kind().choices())),
                question.required(),
                question.kind() instanceof Kind.Prose(var words, var characters) && words > 0
                        ? String.valueOf(words)
                        : "",
                question.onlyIf()
                        .map(condition ->
                                condition.question() + "=" + condition.answers().getFirst())
                        .orElse(""),
                question.readers().code(),
                question.data().code());
    }

    /// @param conditions which `question=answer` there are
    FieldErrors check(boolean isOurs, List<String> conditions) {
        var errors = new FieldErrors();
        label.each((field, text) -> tooLong(text, LABEL_AT_MOST, field, errors));
        hint.each((field, text) -> tooLong(text, HINT_AT_MOST, field, errors));
        var isTranslatedOnly = label.text(Locale.ENGLISH).isEmpty()
                && label.typed().values().stream().anyMatch(text -> !text.isEmpty());
        errors.addIf(
                isTranslatedOnly || !isOurs && label.text(Locale.ENGLISH).isEmpty(),
                "label",
                "applications.editing.error.label");
        var isHintTranslatedOnly = hint.text(Locale.ENGLISH).isEmpty()
                && hint.typed().values().stream().anyMatch(text -> !text.isEmpty());
        errors.addIf(isHintTranslatedOnly, "hint", "applications.error.no-english");
        if (!isOurs) checkAdded(conditions, errors);
        return errors;
    }

    private void checkAdded(List<String> conditions, FieldErrors errors) {
        errors.addIf(!KINDS.contains(kind), "kind", "applications.editing.error.kind");
        if (hasChoices()) checkChoices(errors);
        var isCount = words.isEmpty() || words.matches("[0-9]{1,4}") && Integer.parseInt(words) <= WORDS_AT_MOST;
        errors.addIf(!isCount, "words", "applications.editing.error.words", WORDS_AT_MOST);
        errors.addIf(!onlyIf.isEmpty() && !conditions.contains(onlyIf), "onlyIf", "applications.editing.error.only-if");
        errors.addIf(Coded.find(Readers.class, readers).isEmpty(), "readers", "applications.editing.error.readers");
        errors.addIf(Coded.find(PersonalData.class, data).isEmpty(), "data", "applications.editing.error.data");
    }

    private void checkChoices(FieldErrors errors) {
        var english = lines(Locale.ENGLISH);
        var isUseful = english.size() >= 2
                && english.size() <= CHOICES_AT_MOST
                && new HashSet<>(english).size() == english.size();
        errors.addIf(!isUseful, "choices", "applications.editing.error.choices", CHOICES_AT_MOST);
        choices.typed().forEach((language, text) -> {
            var count = lines(Locale.of(language)).size();
            errors.addIf(
                    count != 0 && count != english.size(),
                    choices.field(Locale.of(language)),
                    "applications.editing.error.choices-in",
                    count,
                    english.size());
        });
    }

    /// The checked question.
    Question question(String name) {
        return new Question(
                name,
                asked(),
                Optional.of(label.wording()),
                said(hint),
                required,
                condition(),
                Coded.of(Readers.class, readers),
                Coded.of(PersonalData.class, data));
    }

    /// One of the product's own, which keeps all but its words.
    Question reworded(Question ours) {
        return new Question(
                ours.name(),
                ours.kind(),
                said(label),
                said(hint),
                ours.required(),
                ours.onlyIf(),
                ours.readers(),
                ours.data());
    }

    private boolean hasChoices() {
        return kind.equals("one-of") || kind.equals("many-of");
    }

    private Kind asked() {
        return switch (kind) {
            case "line" -> new Kind.Line(LINE);
            case "prose" ->
                words.isEmpty() ? new Kind.Prose(0, PLAIN_PROSE) : new Kind.Prose(Integer.parseInt(words), PROSE);
            case "name" -> new Kind.Name(LINE);
            case "email" -> new Kind.Email();
            case "phone" -> new Kind.Phone();
            case "web-address" -> new Kind.WebAddress();
            case "year" -> new Kind.Year();
            case "day" -> new Kind.Day();
            case "yes-no" -> new Kind.YesNo();
            case "one-of" -> new Kind.OneOf(offered());
            case "many-of" -> new Kind.ManyOf(offered());
            case "country" -> new Kind.Country();
            case "languages" -> new Kind.Languages();
            case "consent" -> new Kind.Consent();
            default -> throw new IllegalStateException("a kind that the check lets through: " + kind);
        };
    }

    private List<Choice> offered() {
        var offered = new ArrayList<Choice>();
        var english = lines(Locale.ENGLISH);
        for (var place = 0; place < english.size(); place++) {
            var code = Names.free("", english.get(place), taken(offered));
            offered.add(new Choice(code, Optional.of(choice(place))));
        }
        return List.copyOf(offered);
    }

    private static Predicate<String> taken(List<Choice> offered) {
        return code -> code.isEmpty()
                || offered.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private Wording choice(int place) {
        var said = Wording.english(lines(Locale.ENGLISH).get(place));
        for (var language : choices.typed().keySet()) {
            var lines = lines(Locale.of(language));
            if (!lines.isEmpty()) said = said.and(language, lines.get(place));
        }
        return said;
    }

    private Optional<Condition> condition() {
        if (onlyIf.isEmpty()) return Optional.empty();
        var parts = onlyIf.split("=", 2);
        return Optional.of(new Condition(parts[0], List.of(parts[1])));
    }

    private List<String> lines(Locale language) {
        return choices.text(language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void tooLong(String text, int atMost, String field, FieldErrors errors) {
        errors.addIf(text.length() > atMost, field, "applications.error.length", text.length(), atMost);
    }

    private static Optional<Wording> said(WordingForm form) {
        return form.text(Locale.ENGLISH).isEmpty() ? Optional.empty() : Optional.of(form.wording());
    }

    private static Map<String, String> texts(Optional<Wording> wording) {
        return wording.map(Wording::byLanguage).orElse(Map.of());
    }

    private static Map<String, String> lines(List<Choice> choices) {
        var worded = choices.stream().flatMap(choice -> choice.label().stream()).toList();
        if (worded.isEmpty()) return Map.of();
        return worded.getFirst().byLanguage().keySet().stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> worded.stream()
                                .map(said -> said.in(Locale.of(language)))
                                .collect(Collectors.joining("\n"))));
    }
}
