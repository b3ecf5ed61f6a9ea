package org.presessions.applications.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Condition;
import org.presessions.applications.form.Eligibility;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Readers;
import org.presessions.shared.Coded;

/// The question that comes of a checked form. What the form cannot show stays as it was.
///
/// @param before the question as it is; absent for a new one
record WrittenQuestion(QuestionForm form, Optional<Question> before) {
    /// Whether they are required is not for the secretariat to say.
    static final Set<String> FIXED = Stream.concat(Questionnaire.NEEDED.stream(), Questionnaire.FREE.stream())
            .collect(Collectors.toUnmodifiableSet());

    Question named(String name) {
        return new Question(
                name,
                asked(),
                Optional.of(form.label().wording(before.flatMap(Question::label))),
                form.hint().said(before.flatMap(Question::hint)),
                form.required(),
                condition(),
                eligibility(),
                Coded.of(Readers.class, form.readers()),
                Coded.of(PersonalData.class, form.data()),
                form.days().days(),
                form.perSpeaker());
    }

    /// One of the product's own: its words change, how long an answer may be, and whether one is required where
    /// nothing that the program does needs it.
    Question reworded() {
        var ours = before.orElseThrow();
        return new Question(
                ours.name(),
                ours.kind() instanceof AnswerKind.Prose ? form.limit().prose() : ours.kind(),
                form.label().said(ours.label()),
                form.hint().said(ours.hint()),
                FIXED.contains(ours.name()) ? ours.required() : form.required(),
                ours.onlyIf(),
                ours.eligible(),
                ours.readers(),
                ours.data(),
                ours.days(),
                ours.perSpeaker());
    }

    /// @return nothing where a line is none of the answers that are offered
    List<String> eligibleCodes() {
        var offered = codes();
        var said = OfferedAnswers.lines(form.eligible());
        if (!offered.keySet().containsAll(said)) return List.of();
        return said.stream().map(offered::get).toList();
    }

    private AnswerKind asked() {
        return switch (form.kind()) {
            case "line" -> new AnswerKind.Line(form.limit().line());
            case "prose" -> form.limit().prose();
            case "name" -> new AnswerKind.Name(form.limit().line());
            case "email" -> new AnswerKind.Email();
            case "phone" -> new AnswerKind.Phone();
            case "web-address" -> new AnswerKind.WebAddress();
            case "year" -> new AnswerKind.Year();
            case "day" -> new AnswerKind.Day();
            case "yes-no" -> new AnswerKind.YesNo();
            case "one-of" -> new AnswerKind.OneOf(form.offered(before).answers());
            case "many-of" -> new AnswerKind.ManyOf(form.offered(before).answers());
            case "country" -> new AnswerKind.Country();
            case "languages" -> new AnswerKind.Languages();
            case "attachment" -> new AnswerKind.Attachment();
            case "consent" -> new AnswerKind.Consent();
            default -> throw new IllegalStateException("a kind that the check lets through: " + form.kind());
        };
    }

    private Optional<Condition> condition() {
        if (form.onlyIf().isEmpty()) return Optional.empty();
        var parts = form.onlyIf().stream().map(answer -> answer.split("=", 2)).toList();
        return Optional.of(new Condition(
                parts.getFirst()[0], parts.stream().map(part -> part[1]).toList()));
    }

    private Optional<Eligibility> eligibility() {
        if (form.eligible().isBlank()) return Optional.empty();
        var refusal = before.flatMap(Question::eligible).map(Eligibility::refusal);
        return Optional.of(new Eligibility(eligibleCodes(), form.refusal().wording(refusal)));
    }

    /// Codes by the English words.
    private Map<String, String> codes() {
        return switch (form.kind()) {
            case "yes-no" -> Map.of("yes", "yes", "no", "no");
            case "consent" -> Map.of("yes", "yes");
            default -> form.hasChoices() ? form.offered(before).byWords() : Map.of();
        };
    }
}
