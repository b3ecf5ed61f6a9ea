package org.presessions.selection.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.RedactedCopies;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// What was corrected since its copy was made is hidden until somebody looks.
@Component
class RedactedCopyTasks implements Task.Source {
    private final RedactedCopies copies;
    private final Applications applications;
    private final Redactors redactors;

    RedactedCopyTasks(RedactedCopies copies, Applications applications, Redactors redactors) {
        this.copies = copies;
        this.applications = applications;
        this.redactors = redactors;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        var staff = visitor.personId().filter(id -> visitor.is("secretariat", "administrator"));
        return staff
                .map(id -> redactors.among(copies.outdated(), id))
                .map(applications::find)
                .orElse(Map.of())
                .values()
                .stream()
                .map(RedactedCopyTasks::task)
                .toList();
    }

    private static Task task(Application application) {
        return new Task(
                Optional.of(application.preSession().id()),
                Task.Sentence.of("selection.redact.task", application.number().orElse("")),
                Optional.of(Task.Sentence.of("selection.redact.task.reason")),
                application.submittedAt(),
                "selection.redact.task.act",
                Redactors.path(application.id()));
    }
}
