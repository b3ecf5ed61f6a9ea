package org.presessions.applications.editing;

import java.util.Optional;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;

/// Which question is being written, and where.
///
/// @param part to which a new one is added; empty for one that has its place
/// @param question absent for a new one
public record QuestionPlace(EditedCall edited, String part, Optional<Question> question) {
    public boolean isOurs() {
        return question.filter(Question::isOurs).isPresent();
    }

    public boolean canBeRemoved() {
        return question.filter(it -> !Questionnaire.NEEDED.contains(it.name())).isPresent();
    }

    /// Whether it can be said how long its answer may be: of the product's own that of texts.
    public boolean hasLimit() {
        return !isOurs()
                || question.filter(it -> it.kind() instanceof AnswerKind.Prose).isPresent();
    }

    /// Whether it can be said that it has to be answered.
    public boolean mayBeRequired() {
        return question.map(Question::name)
                .filter(WrittenQuestion.FIXED::contains)
                .isEmpty();
    }

    public String path() {
        return edited.path() + "/questions/" + question.map(Question::name).orElse("new");
    }
}
