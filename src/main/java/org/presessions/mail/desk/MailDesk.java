package org.presessions.mail.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.mail.Outbox;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Task;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.Visitor;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// Tells the desk of letters that wait or could not be delivered.
@Component
class MailDesk implements Task.Source, PageFrame.Places {
    /// Whom a letter tells something has a right to hear it the next day.
    private static final Duration READ_WITHIN = Duration.ofDays(1);

    private final Outbox outbox;
    private final Installation installation;
    private final Clock clock;

    MailDesk(Outbox outbox, Installation installation, Clock clock) {
        this.outbox = outbox;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return Stream.of(held(), untold(), failed(), filed())
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return List.of(new PageFrame.Place("mail.outbox.title", "/desk/outbox", 30, outbox.countHeld()));
    }

    private Optional<Task> held() {
        return outbox.oldestHeld().map(oldest -> {
            var age = Duration.between(oldest, clock.instant()).toDays();
            return task(
                    Sentence.of("mail.task.held", outbox.countHeld()),
                    Optional.of(Sentence.of("mail.task.held.reason", age)),
                    Optional.of(oldest.plus(READ_WITHIN)),
                    "mail.task.held.act");
        });
    }

    /// Whoever was not told by a letter, because somebody discarded it, is told otherwise, or waits for ever.
    private Optional<Task> untold() {
        return some(outbox.untold().size())
                .map(count -> task(
                        Sentence.of("mail.task.untold", count),
                        Optional.of(Sentence.of("mail.task.untold.reason")),
                        Optional.of(clock.instant()),
                        "mail.task.untold.act"));
    }

    private Optional<Task> failed() {
        return some(outbox.countFailed())
                .map(count -> task(
                        Sentence.of("mail.task.failed", count),
                        Optional.of(Sentence.of("mail.task.failed.reason")),
                        Optional.of(clock.instant()),
                        "mail.task.failed.act"));
    }

    private Optional<Task> filed() {
        var filed = some(outbox.countFiled());
        if (installation.mailServer())
            return filed.map(count -> task(
                    Sentence.of("mail.task.filed", count), Optional.empty(), Optional.empty(), "mail.task.filed.act"));
        return filed.map(count -> task(
                Sentence.of("mail.task.no-server", count),
                Optional.of(Sentence.of("mail.task.no-server.reason")),
                Optional.of(clock.instant()),
                "mail.task.no-server.act"));
    }

    private static Optional<Long> some(long count) {
        return Optional.of(count).filter(number -> number > 0);
    }

    private static Task task(Sentence text, Optional<Sentence> reason, Optional<Instant> dueAt, String act) {
        return new Task(Optional.empty(), text, reason, dueAt, act, "/desk/outbox");
    }
}
