package org.presessions.applications.desk;

import java.util.List;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.form.Readers;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// What was answered to the questions that the secretariat added to a form, as those read it who assess applications.
@Component
public class AddedAnswers {
    private final Applications applications;
    private final StaffSight sight;
    private final AnswerSheet sheet;

    AddedAnswers(Applications applications, StaffSight sight, AnswerSheet sheet) {
        this.applications = applications;
        this.sight = sight;
        this.sheet = sheet;
    }

    /// Without those that the secretariat alone reads, and those that have no answer.
    public List<AnswerSheet.Row> toAssess(UUID applicationId, Words words) {
        var draft = applications.draft(applicationId);
        var fields = sight.fields(draft, draft.handedIn().orElseThrow(NotFound::new));
        return draft.questionnaire().added().stream()
                .filter(question -> question.readers() != Readers.SECRETARIAT)
                .map(question -> new AnswerSheet.Row(
                        question.name(), question.label(words), sheet.value(question, words, fields)))
                .filter(row -> !row.value().isEmpty())
                .toList();
    }
}
