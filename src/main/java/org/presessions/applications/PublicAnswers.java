package org.presessions.applications;

import java.util.List;
import java.util.UUID;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Readers;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What of an application is for everybody: answers to questions of which their form says so. Beside whom they may
/// stand, whoever shows them knows: only beside a name that everybody may read.
@Component
@Transactional(readOnly = true)
public class PublicAnswers {
    private final Applications applications;
    private final AnswerSheet sheet;

    PublicAnswers(Applications applications, AnswerSheet sheet) {
        this.applications = applications;
        this.sheet = sheet;
    }

    /// As they were handed in last, in the order of the form; nothing of an application that was taken back, of
    /// somebody who goes by another name, of what is hidden from the desk, or to a question that the other answers
    /// do not ask any more: nobody takes off an answer whose question has gone.
    public List<AnswerSheet.Row> of(UUID applicationId, Words words) {
        return applications.findDraft(applicationId).stream()
                .filter(draft -> draft.status() == ApplicationStatus.SUBMITTED)
                .filter(draft ->
                        !draft.handedIn().orElseThrow().fields().safety().isProtected())
                .flatMap(draft -> draft.questionnaire().added().stream()
                        .filter(question -> question.readers() == Readers.PUBLIC && question.mayBePublic())
                        .filter(question -> isAsked(question, draft))
                        .map(question -> new AnswerSheet.Row(
                                question.name(),
                                question.label(words),
                                sheet.value(question, words, draft.exported()))))
                .filter(row -> !row.value().isEmpty())
                .toList();
    }

    /// Nor is what depends on a question that is not asked itself.
    private static boolean isAsked(Question question, Draft draft) {
        return draft.handedIn().orElseThrow().fields().isAsked(question)
                && question.onlyIf()
                        .flatMap(condition -> draft.questionnaire().question(condition.question()))
                        .filter(other -> !isAsked(other, draft))
                        .isEmpty();
    }
}
