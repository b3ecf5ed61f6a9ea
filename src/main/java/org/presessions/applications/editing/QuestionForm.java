package org.presessions.applications.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Condition;
import org.presessions.applications.form.Eligibility;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Readers;
import org.presessions.applications.form.Section;
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
/// @param eligible answers that let one apply, one a line as they are in English; empty where all do
public record QuestionForm(
        String kind,
        WordingForm label,
        WordingForm hint,
        WordingForm choices,
        boolean required,
        String words,
        String onlyIf,
        String eligible,
        WordingForm refusal,
        String readers,
        String data,
        DaysForm days,
        boolean perSpeaker) {
    /// What an added question may be. A file has a part of its own, and issues are asked for once.
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
            "attachment",
            "consent");

    static final QuestionForm EMPTY = new QuestionForm(
            "line",
            WordingForm.empty("label"),
            WordingForm.empty("hint"),
            WordingForm.empty("choices"),
            false,
            "",
            "",
            "",
            WordingForm.empty("refusal"),
            Readers.ASSESSORS.code(),
            PersonalData.NONE.code(),
            DaysForm.EMPTY,
            false);

    private static final int LABEL_AT_MOST = 300;
    private static final int HINT_AT_MOST = 1000;
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
                fields.getOrDefault("eligible", ""),
                WordingForm.of("refusal", fields, languages),
                fields.getOrDefault("readers", ""),
                fields.getOrDefault("data", ""),
                DaysForm.of(fields),
                fields.containsKey("perSpeaker"));
    }

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.kind().code(),
                new WordingForm("label", texts(question.label())),
                new WordingForm("hint", texts(question.hint())),
                new WordingForm("choices", OfferedAnswers.lines(question.kind().choices())),
                question.required(),
                question.kind() instanceof AnswerKind.Prose(var words, var characters) && words > 0
                        ? String.valueOf(words)
                        : "",
                question.onlyIf()
                        .map(condition ->
                                condition.question() + "=" + condition.answers().getFirst())
                        .orElse(""),
                question.eligible().map(asked -> said(question, asked)).orElse(""),
                new WordingForm("refusal", texts(question.eligible().map(Eligibility::refusal))),
                question.readers().code(),
                question.data().code(),
                DaysForm.of(question.days()),
                question.perSpeaker());
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

    /// A file is sent on a page of its own.
    void checkAlone(Section part, Optional<Question> itself, FieldErrors errors) {
        var others = part.keeping(other -> itself.filter(other::equals).isEmpty());
        errors.addIf(
                kind.equals("attachment") && !others.questions().isEmpty(),
                "kind",
                "applications.editing.error.file-alone");
    }

    private void checkAdded(List<String> conditions, FieldErrors errors) {
        errors.addIf(!KINDS.contains(kind), "kind", "applications.editing.error.kind");
        if (hasChoices()) offered().check(errors);
        var isCount = words.isEmpty() || words.matches("[0-9]{1,4}") && Integer.parseInt(words) <= WORDS_AT_MOST;
        errors.addIf(!isCount, "words", "applications.editing.error.words", WORDS_AT_MOST);
        errors.addIf(!onlyIf.isEmpty() && !conditions.contains(onlyIf), "onlyIf", "applications.editing.error.only-if");
        checkEligible(errors);
        days.check(required, errors);
        errors.addIf(Coded.find(Readers.class, readers).isEmpty(), "readers", "applications.editing.error.readers");
        errors.addIf(Coded.find(PersonalData.class, data).isEmpty(), "data", "applications.editing.error.data");
        if (errors.any()) return;
        var isForNobodyElse =
                readers.equals(Readers.PUBLIC.code()) && !question("").mayBePublic();
        errors.addIf(isForNobodyElse, "readers", "applications.editing.error.public");
    }

    /// Nobody is kept from applying without words that say why and what else there is, and none are written for nobody.
    private void checkEligible(FieldErrors errors) {
        var isRefusalWritten = refusal.typed().values().stream().anyMatch(text -> !text.isEmpty());
        if (eligible.isBlank()) {
            errors.addIf(isRefusalWritten, "eligible", "applications.editing.error.refusal-of-nobody");
            return;
        }
        var isOffered = !offersWrongly() && !eligibleCodes().isEmpty();
        errors.addIf(!isOffered, "eligible", "applications.editing.error.eligible");
        errors.addIf(refusal.text(Locale.ENGLISH).isEmpty(), "refusal", "applications.editing.error.refusal");
        refusal.each((field, text) -> tooLong(text, HINT_AT_MOST, field, errors));
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
                eligibility(),
                Coded.of(Readers.class, readers),
                Coded.of(PersonalData.class, data),
                days.days(),
                perSpeaker);
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
                ours.eligible(),
                ours.readers(),
                ours.data(),
                ours.days(),
                ours.perSpeaker());
    }

    private boolean offersWrongly() {
        var errors = new FieldErrors();
        if (hasChoices()) offered().check(errors);
        return errors.any();
    }

    private boolean hasChoices() {
        return kind.equals("one-of") || kind.equals("many-of");
    }

    private AnswerKind asked() {
        return switch (kind) {
            case "line" -> new AnswerKind.Line(LINE);
            case "prose" ->
                words.isEmpty()
                        ? new AnswerKind.Prose(0, PLAIN_PROSE)
                        : new AnswerKind.Prose(Integer.parseInt(words), PROSE);
            case "name" -> new AnswerKind.Name(LINE);
            case "email" -> new AnswerKind.Email();
            case "phone" -> new AnswerKind.Phone();
            case "web-address" -> new AnswerKind.WebAddress();
            case "year" -> new AnswerKind.Year();
            case "day" -> new AnswerKind.Day();
            case "yes-no" -> new AnswerKind.YesNo();
            case "one-of" -> new AnswerKind.OneOf(offered().answers());
            case "many-of" -> new AnswerKind.ManyOf(offered().answers());
            case "country" -> new AnswerKind.Country();
            case "languages" -> new AnswerKind.Languages();
            case "attachment" -> new AnswerKind.Attachment();
            case "consent" -> new AnswerKind.Consent();
            default -> throw new IllegalStateException("a kind that the check lets through: " + kind);
        };
    }

    private Optional<Condition> condition() {
        if (onlyIf.isEmpty()) return Optional.empty();
        var parts = onlyIf.split("=", 2);
        return Optional.of(new Condition(parts[0], List.of(parts[1])));
    }

    private Optional<Eligibility> eligibility() {
        if (eligible.isBlank()) return Optional.empty();
        return Optional.of(new Eligibility(eligibleCodes(), refusal.wording()));
    }

    /// @return nothing where a line is none of the answers that are offered
    private List<String> eligibleCodes() {
        var offered = codes();
        var said = eligible.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!offered.keySet().containsAll(said)) return List.of();
        return said.stream().map(offered::get).toList();
    }

    /// Codes by the English words.
    private Map<String, String> codes() {
        if (kind.equals("yes-no")) return Map.of("yes", "yes", "no", "no");
        return hasChoices() ? offered().codes() : Map.of();
    }

    private OfferedAnswers offered() {
        return new OfferedAnswers(choices);
    }

    private static String said(Question question, Eligibility asked) {
        return question.kind().choices().stream()
                .filter(choice -> asked.answers().contains(choice.code()))
                .map(choice -> choice.label().map(Wording::english).orElse(choice.code()))
                .collect(Collectors.joining("\n"));
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
}
