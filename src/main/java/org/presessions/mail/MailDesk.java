package org.presessions.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// Tells the desk of letters that wait or could not be delivered.
@Component
class MailDesk implements Task.Source, PageFrame.Places {
    private final Outbox outbox;
    private final Installation installation;

    MailDesk(Outbox outbox, Installation installation) {
        this.outbox = outbox;
        this.installation = installation;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        var held = task("mail.task.held", outbox.countHeld(), false);
        var failed = task("mail.task.failed", outbox.countFailed(), true);
        var inFiles = installation.mailServer() ? "mail.task.filed" : "mail.task.no-server";
        var filed = task(inFiles, outbox.countFiled(), false);
        return Stream.of(held, failed, filed).flatMap(Optional::stream).toList();
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return List.of(new PageFrame.Place("mail.outbox.title", "/desk/outbox", 30));
    }

    private static Optional<Task> task(String key, long count, boolean urgent) {
        if (count == 0) return Optional.empty();
        return Optional.of(new Task(Optional.empty(), key, List.of(count), "/desk/outbox", urgent));
    }
}
