package org.presessions.applications.erasing;

import java.util.List;
import org.presessions.applications.form.PersonalData;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks a few times a day which answers have been kept long enough.
@Component
class AnswerErasureWork {
    private final AnswerErasures answers;
    private final Erasures erasures;

    AnswerErasureWork(AnswerErasures answers, Erasures erasures) {
        this.answers = answers;
        this.erasures = erasures;
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT6H")
    void eraseWhatIsDue() {
        for (var data : List.of(PersonalData.SENSITIVE, PersonalData.PERSON)) {
            var due = answers.due(data);
            due.forEach(id -> answers.erase(id, data));
            erasures.note(ErasedKind.ANSWERS, due.size());
        }
    }
}
