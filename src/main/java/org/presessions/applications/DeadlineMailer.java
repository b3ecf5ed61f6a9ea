package org.presessions.applications;

import java.time.Instant;
import java.util.stream.Stream;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails about a deadline, in the draft's language; hours are said in Geneva's time and in the applicant's own.
@Component
class DeadlineMailer {
    private final ApplicationMailer mailer;
    private final OwnTimes times;
    private final Calls calls;
    private final Words words;

    DeadlineMailer(ApplicationMailer mailer, OwnTimes times, Calls calls, Words words) {
        this.mailer = mailer;
        this.times = times;
        this.calls = calls;
        this.words = words;
    }

    void remind(TaskList list, Reminder reminder, Instant closesAt) {
        if (reminder == Reminder.CLOSED) closed(list, closesAt);
        else if (reminder == Reminder.FILE)
            send(
                    closesAt,
                    "application-reminder",
                    list.draft(),
                    "applications.mail.file",
                    time(list.draft(), closesAt));
        else
            send(
                    closesAt,
                    "application-reminder",
                    list.draft(),
                    "applications.mail.reminder",
                    time(list.draft(), closesAt),
                    list.done(),
                    list.tasks().size());
    }

    /// Within the grace it can still be handed in where its form was open.
    private void closed(TaskList list, Instant closesAt) {
        var draft = list.draft();
        if (list.takes())
            send(
                    closesAt,
                    "application-reminder",
                    draft,
                    "applications.mail.not-handed-in",
                    time(draft, closesAt.plus(CallForApplications.GRACE)),
                    contact(draft));
        else
            send(
                    closesAt,
                    "application-reminder",
                    draft,
                    "applications.mail.too-late",
                    time(draft, closesAt),
                    contact(draft));
    }

    void moved(Draft draft, Instant closesAt) {
        var reason = calls.of(draft.preSession().series().id())
                .flatMap(call -> call.extensionOf(draft.preSession().id()))
                .filter(extension -> extension.closesAt().equals(closesAt))
                .map(extension -> extension.reason().in(draft.locale()) + "\n\n")
                .orElse("");
        send(closesAt, "application-deadline", draft, "applications.mail.moved", time(draft, closesAt), reason);
    }

    private String contact(Draft draft) {
        return calls.of(draft.preSession().series().id())
                .map(CallForApplications::contactEmail)
                .orElse("");
    }

    private String time(Draft draft, Instant at) {
        return times.of(draft.id(), at, words.in(draft.locale()));
    }

    private void send(Instant closesAt, String kind, Draft draft, String key, Object... values) {
        var all = Stream.concat(
                Stream.of(
                        draft.preSession().state().name(draft.locale()),
                        draft.preSession().series().slug()),
                Stream.of(values));
        mailer.sendUntil(closesAt, kind, draft, key, all.toArray());
    }
}
