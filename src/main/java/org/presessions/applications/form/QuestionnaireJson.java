package org.presessions.applications.form;

import java.util.Optional;
import tools.jackson.core.JacksonException;

/// A questionnaire as the file that one installation gives to another.
public final class QuestionnaireJson {
    private QuestionnaireJson() {}

    public static String write(Questionnaire questionnaire) {
        return QuestionnaireFile.of(questionnaire).text();
    }

    /// @return nothing where the text is none
    public static Optional<Questionnaire> read(String text) {
        try {
            return Optional.of(QuestionnaireFile.read(text));
        } catch (JacksonException | IllegalArgumentException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }
}
