package org.presessions.applications.reminding;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.presessions.applications.ApplicationMailer;
import org.presessions.applications.Draft;
import org.presessions.applications.OwnTimes;
import org.presessions.applications.Reminder;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.filling.TaskList;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails about a deadline, in the draft's language; hours are said in Geneva's time and in the applicant's own.
@Component
class DeadlineMailer {
    private static final String REMINDER = "application-reminder";

    private final ApplicationMailer mailer;
    private final Calls calls;
    private final Words words;
    private final Clock clock;

    DeadlineMailer(ApplicationMailer mailer, Calls calls, Words words, Clock clock) {
        this.mailer = mailer;
        this.calls = calls;
        this.words = words;
        this.clock = clock;
    }

    void remind(TaskList list, Reminder reminder, Instant closesAt) {
        var draft = list.draft();
        if (reminder == Reminder.CLOSED) closed(list, closesAt);
        else if (reminder == Reminder.FILE) send(REMINDER, draft, closesAt, closesAt, "applications.mail.file");
        else
            send(
                    REMINDER,
                    draft,
                    closesAt,
                    closesAt,
                    "applications.mail.reminder",
                    list.done(),
                    list.tasks().size());
    }

    /// Within the grace it can still be handed in where its form was open.
    private void closed(TaskList list, Instant closesAt) {
        var draft = list.draft();
        var grace = closesAt.plus(CallForApplications.GRACE);
        if (list.takes()) send(REMINDER, draft, closesAt, grace, "applications.mail.not-handed-in", contact(draft));
        else send(REMINDER, draft, closesAt, closesAt, "applications.mail.too-late", contact(draft));
    }

    /// @param isEarlier than it was to close before
    void moved(Draft draft, Instant closesAt, boolean isEarlier) {
        if (isEarlier) sooner(draft, closesAt);
        else later(draft, closesAt);
    }

    private void sooner(Draft draft, Instant closesAt) {
        var key = closesAt.isAfter(clock.instant()) ? "applications.mail.sooner" : "applications.mail.closed-early";
        send("application-deadline", draft, closesAt, closesAt, key, contact(draft));
    }

    private void later(Draft draft, Instant closesAt) {
        var reason = calls.of(draft.preSession().series().id())
                .flatMap(call -> call.extensionOf(draft.preSession().id()))
                .filter(extension -> extension.closesAt().equals(closesAt))
                .map(extension -> extension.reason().in(draft.locale()) + "\n\n")
                .orElse("");
        send("application-deadline", draft, closesAt, closesAt, "applications.mail.moved", reason);
    }

    private String contact(Draft draft) {
        return calls.of(draft.preSession().series().id())
                .map(CallForApplications::contactEmail)
                .orElse("");
    }

    /// @param at the hour that it is about, which follows the State and the series in its words
    private void send(String kind, Draft draft, Instant closesAt, Instant at, String key, Object... values) {
        var hour = OwnTimes.of(draft, at);
        var spoken = words.in(draft.locale());
        var all = Stream.concat(
                Stream.of(
                        draft.preSession().state().name(draft.locale()),
                        draft.preSession().series().number(spoken),
                        hour.words(spoken)),
                Stream.of(values));
        mailer.sendUntil(
                closesAt, draft, mailer.mail(kind, draft, key, all.toArray()).about(hour));
    }
}
