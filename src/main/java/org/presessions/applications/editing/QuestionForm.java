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
import org.springframework.util.MultiValueMap;

/// A question as its form describes it.
///
/// @param choices one a line
/// @param codes of the choices, one a line; empty where none is given
/// @param onlyIf each `question=answer`, of one question; none where everybody is asked
/// @param eligible answers that let one apply, one a line as they are in English; empty where all do
public record QuestionForm(
        String kind,
        WordingForm label,
        WordingForm hint,
        WordingForm choices,
        String codes,
        boolean required,
        LimitForm limit,
        List<String> onlyIf,
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
            "",
            false,
            LimitForm.EMPTY,
            List.of(),
            "",
            WordingForm.empty("refusal"),
            Readers.ASSESSORS.code(),
            PersonalData.NONE.code(),
            DaysForm.EMPTY,
            false);

    private static final int LABEL_AT_MOST = 300;
    private static final int HINT_AT_MOST = 1000;

    static QuestionForm of(MultiValueMap<String, String> sent, Languages languages) {
        var fields = sent.toSingleValueMap();
        return new QuestionForm(
                fields.getOrDefault("kind", ""),
                WordingForm.of("label", fields, languages),
                WordingForm.of("hint", fields, languages),
                WordingForm.of("choices", fields, languages),
                fields.getOrDefault("codes", "").strip(),
                fields.containsKey("required"),
                LimitForm.of(fields),
                sent.getOrDefault("onlyIf", List.of()).stream()
                        .filter(answer -> !answer.isEmpty())
                        .toList(),
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
                OfferedAnswers.codeLines(question.kind().choices()),
                question.required(),
                LimitForm.of(question.kind()),
                question.onlyIf().map(QuestionForm::answers).orElse(List.of()),
                question.eligible().map(asked -> said(question, asked)).orElse(""),
                new WordingForm("refusal", texts(question.eligible().map(Eligibility::refusal))),
                question.readers().code(),
                question.data().code(),
                DaysForm.of(question.days()),
                question.perSpeaker());
    }

    /// What a condition asks for, as the form takes it.
    static List<String> answers(Condition condition) {
        return condition.answers().stream()
                .map(answer -> condition.question() + "=" + answer)
                .toList();
    }

    /// @param before the question as it is; absent for a new one
    /// @param conditions which `question=answer` there are
    FieldErrors check(Optional<Question> before, List<String> conditions) {
        var isOurs = before.filter(Question::isOurs).isPresent();
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
        if (!isOurs) checkAdded(before, conditions, errors);
        else if (before.get().kind() instanceof AnswerKind.Prose) limit.check(before, errors);
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

    private void checkAdded(Optional<Question> before, List<String> conditions, FieldErrors errors) {
        errors.addIf(!KINDS.contains(kind), "kind", "applications.editing.error.kind");
        if (hasChoices()) offered(before).check(errors);
        limit.check(before, errors);
        errors.addIf(!conditions.containsAll(onlyIf), "onlyIf", "applications.editing.error.only-if");
        var asked = onlyIf.stream().map(answer -> answer.split("=", 2)[0]).distinct();
        errors.addIf(asked.count() > 1, "onlyIf", "applications.editing.error.only-if-one");
        checkEligible(before, errors);
        days.check(required, errors);
        errors.addIf(Coded.find(Readers.class, readers).isEmpty(), "readers", "applications.editing.error.readers");
        errors.addIf(Coded.find(PersonalData.class, data).isEmpty(), "data", "applications.editing.error.data");
        if (errors.any()) return;
        var isForNobodyElse = readers.equals(Readers.PUBLIC.code())
                && !new WrittenQuestion(this, before).named("").mayBePublic();
        errors.addIf(isForNobodyElse, "readers", "applications.editing.error.public");
    }

    /// Nobody is kept from applying without words that say why and what else there is, and none are written for nobody.
    private void checkEligible(Optional<Question> before, FieldErrors errors) {
        var isRefusalWritten = refusal.typed().values().stream().anyMatch(text -> !text.isEmpty());
        if (eligible.isBlank()) {
            errors.addIf(isRefusalWritten, "eligible", "applications.editing.error.refusal-of-nobody");
            return;
        }
        var isOffered = !offersWrongly(before)
                && !new WrittenQuestion(this, before).eligibleCodes().isEmpty();
        errors.addIf(!isOffered, "eligible", "applications.editing.error.eligible");
        errors.addIf(refusal.text(Locale.ENGLISH).isEmpty(), "refusal", "applications.editing.error.refusal");
        refusal.each((field, text) -> tooLong(text, HINT_AT_MOST, field, errors));
    }

    private boolean offersWrongly(Optional<Question> before) {
        var errors = new FieldErrors();
        if (hasChoices()) offered(before).checkWords(errors);
        return errors.any();
    }

    boolean hasChoices() {
        return kind.equals("one-of") || kind.equals("many-of");
    }

    /// @param before the question as it is; absent for a new one
    OfferedAnswers offered(Optional<Question> before) {
        var had = before.map(question -> question.kind().choices()).orElse(List.of());
        return new OfferedAnswers(choices, codes, had);
    }

    private static String said(Question question, Eligibility asked) {
        return question.kind().choices().stream()
                .filter(choice -> asked.answers().contains(choice.code()))
                .map(OfferedAnswers::english)
                .collect(Collectors.joining("\n"));
    }

    private static void tooLong(String text, int atMost, String field, FieldErrors errors) {
        errors.addIf(text.length() > atMost, field, "applications.error.length", text.length(), atMost);
    }

    private static Map<String, String> texts(Optional<Wording> wording) {
        return wording.map(Wording::byLanguage).orElse(Map.of());
    }
}
