package org.presessions.applications.answers;

import java.util.List;
import java.util.function.Predicate;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Eligibility;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.QuestionCheck;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Wording;
import org.springframework.stereotype.Component;

/// What an application must have before it can be handed in.
@Component
public class AnswersCheck {
    private final QuestionCheck check;

    AnswersCheck(QuestionCheck check) {
        this.check = check;
    }

    /// Everything that is wrong or missing, in the order of the form.
    ///
    /// @param hasFile whether the file for a question is there, or may come later
    public FieldErrors all(Questionnaire questionnaire, AnswerFields fields, Predicate<String> hasFile) {
        var errors = new FieldErrors();
        for (var section : questionnaire.sections()) check(section, fields, hasFile, errors);
        for (var question : questionnaire.added()) checkEligible(question, fields, errors);
        return errors;
    }

    /// What is said to whoever cannot apply, by what was answered; nothing to most.
    public List<Wording> refusals(Section section, AnswerFields fields) {
        return section.questions().stream()
                .filter(fields::isAsked)
                .flatMap(question -> question
                        .eligible()
                        .filter(asked -> !asked.isMet(fields.all(question.name())))
                        .map(Eligibility::refusal)
                        .stream())
                .toList();
    }

    public FieldErrors of(Section section, AnswerFields fields, Predicate<String> hasFile) {
        var errors = new FieldErrors();
        check(section, fields, hasFile, errors);
        return errors;
    }

    /// The questions of a page whose answers can be changed still.
    public Section open(Section section) {
        return check.open(section);
    }

    private void check(Section section, AnswerFields fields, Predicate<String> hasFile, FieldErrors errors) {
        for (var question : section.questions()) check(question, fields, hasFile, errors);
    }

    private void check(Question question, AnswerFields fields, Predicate<String> hasFile, FieldErrors errors) {
        if (!check.isOpen(question)) return;
        if (question.kind() instanceof AnswerKind.Attachment) {
            if (fields.isAsked(question) && !hasFile.test(question.name())) check.check(question, List.of(), errors);
            return;
        }
        if (!fields.isAsked(question)) return;
        check.check(question, fields.all(question.name()), errors);
        if (question.name().equals("otherName")) checkOtherName(fields, errors);
    }

    private static void checkEligible(Question question, AnswerFields fields, FieldErrors errors) {
        question.eligible()
                .filter(asked -> fields.isAsked(question) && !asked.isMet(fields.all(question.name())))
                .ifPresent(asked ->
                        errors.add(question.name(), "applications.error.answer.not-eligible", asked.refusal()));
    }

    /// Another name that is the speaker's own would protect nobody.
    private static void checkOtherName(AnswerFields fields, FieldErrors errors) {
        var names = List.of(fields.answers().speakerName(), fields.text("speakerLastName"));
        var isOwn = names.stream().anyMatch(fields.text("otherName")::equalsIgnoreCase);
        errors.addIf(!fields.text("otherName").isEmpty() && isOwn, "otherName", "applications.error.otherName.own");
    }
}
