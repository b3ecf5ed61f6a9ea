package org.presessions.selection.table;

import java.util.List;
import java.util.Set;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.shared.words.Words;

/// What was answered to one question of the form. It says what a file of the table would, and no more.
record AskedColumn(Question question) implements Column {
    private static final String BEGINNING = "answer-";

    /// Questions whose answers have a [TableColumn].
    private static final Set<String> TOLD = Set.of(
            "institution",
            "kind",
            "region",
            "foundingYear",
            "ecosocStatus",
            "safety",
            "otherName",
            "speakerFirstName",
            "speakerLastName",
            "gender",
            "languages",
            "issues",
            "accessNeeds");

    /// Of each question of a form that no other column tells of; of files the page of the application tells.
    static List<AskedColumn> of(Questionnaire asked) {
        return asked.questions()
                .filter(question ->
                        !TOLD.contains(question.name()) && !(question.kind() instanceof AnswerKind.Attachment))
                .map(AskedColumn::new)
                .toList();
    }

    /// By which addresses name it, and a choice of one of its answers.
    static String code(String question) {
        return BEGINNING + question;
    }

    @Override
    public String code() {
        return code(question.name());
    }

    @Override
    public String label(Words words) {
        return question.label(words);
    }
}
