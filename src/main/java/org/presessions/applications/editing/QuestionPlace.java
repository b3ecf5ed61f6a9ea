package org.presessions.applications.editing;

import java.util.Optional;
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

    public String path() {
        return edited.path() + "/questions/" + question.map(Question::name).orElse("new");
    }
}
