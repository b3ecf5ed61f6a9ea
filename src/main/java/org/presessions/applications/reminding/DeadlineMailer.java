package org.presessions.applications.reminding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.presessions.applications.ApplicationMailer;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Draft;
import org.presessions.applications.OwnTimes;
import org.presessions.applications.Reminder;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.filling.TaskList;
import org.presessions.applications.together.CoWriters;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.TiedMail;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails about a deadline, in the draft's language; hours are said in Geneva's time and in the applicant's own.
@Component
class DeadlineMailer implements LetterTemplate.Source {
    private static final String NUMBER = "receipt";

    private static final LetterTemplate AHEAD = template("applications.mail.reminder", "done", "parts");
    private static final LetterTemplate OF_FILE = template("applications.mail.file");
    private static final LetterTemplate COMPLETE = template("applications.mail.not-handed-in", "contact");
    private static final LetterTemplate TOO_LATE = template("applications.mail.too-late", "contact");
    private static final LetterTemplate SOONER = template("applications.mail.sooner", "contact");
    private static final LetterTemplate ENDED = template("applications.mail.closed-early", "contact");
    private static final LetterTemplate CORRECTED_SOONER = template("applications.mail.correct-sooner", NUMBER);
    private static final LetterTemplate CORRECTED_NO_MORE =
            template("applications.mail.correct-no-more", NUMBER, "contact");
    private static final LetterTemplate LATER = template("applications.mail.moved", "reason");
    private static final Set<LetterTemplate> CORRECTED = Set.of(CORRECTED_SOONER, CORRECTED_NO_MORE);
    /// Nobody else hands in.
    private static final Set<LetterTemplate> TO_OWNERS = Set.of(OF_FILE, COMPLETE, TOO_LATE);

    private static final String REMINDER = "application-reminder";
    private static final String DEADLINE = "application-deadline";

    private final ApplicationMailer mailer;
    private final CoWriters coWriters;
    private final Calls calls;
    private final Words words;
    private final Clock clock;

    DeadlineMailer(ApplicationMailer mailer, CoWriters coWriters, Calls calls, Words words, Clock clock) {
        this.mailer = mailer;
        this.coWriters = coWriters;
        this.calls = calls;
        this.words = words;
        this.clock = clock;
    }

    /// All of them say the State, the series and an hour first.
    private static LetterTemplate template(String key, String... more) {
        return new LetterTemplate(
                key,
                Stream.concat(Stream.of("state", "series", "hour"), Stream.of(more))
                        .toList());
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(AHEAD, OF_FILE, COMPLETE, TOO_LATE, SOONER, ENDED, CORRECTED_SOONER, CORRECTED_NO_MORE, LATER);
    }

    void remind(TaskList list, Reminder reminder, Instant closesAt) {
        var draft = list.draft();
        if (reminder == Reminder.CLOSED) closed(list, closesAt);
        else if (reminder == Reminder.FILE) send(REMINDER, draft, closesAt, closesAt, OF_FILE);
        else
            send(
                    REMINDER,
                    draft,
                    closesAt,
                    closesAt,
                    AHEAD,
                    list.done(),
                    list.tasks().size());
    }

    /// Within the grace it can still be handed in where its form was open.
    private void closed(TaskList list, Instant closesAt) {
        var draft = list.draft();
        var grace = closesAt.plus(CallForApplications.GRACE);
        if (list.takes()) send(REMINDER, draft, closesAt, grace, COMPLETE, contact(draft));
        else send(REMINDER, draft, closesAt, closesAt, TOO_LATE, contact(draft));
    }

    /// @param isEarlier than it was to close before
    void moved(Draft draft, Instant closesAt, boolean isEarlier) {
        if (draft.status() == ApplicationStatus.SUBMITTED) correctedSooner(draft, closesAt);
        else if (isEarlier) sooner(draft, closesAt);
        else later(draft, closesAt);
    }

    private void correctedSooner(Draft draft, Instant closesAt) {
        var number = draft.number().orElseThrow();
        if (closesAt.isAfter(clock.instant())) send(DEADLINE, draft, closesAt, closesAt, CORRECTED_SOONER, number);
        else send(DEADLINE, draft, closesAt, closesAt, CORRECTED_NO_MORE, number, contact(draft));
    }

    private void sooner(Draft draft, Instant closesAt) {
        var template = closesAt.isAfter(clock.instant()) ? SOONER : ENDED;
        send(DEADLINE, draft, closesAt, closesAt, template, contact(draft));
    }

    private void later(Draft draft, Instant closesAt) {
        var reason = calls.of(draft.preSession().series())
                .flatMap(call -> call.extensionOf(draft.preSession().id()))
                .filter(extension -> extension.closesAt().equals(closesAt))
                .map(extension -> extension.reason().in(draft.locale()) + "\n\n")
                .orElse("");
        send(DEADLINE, draft, closesAt, closesAt, LATER, reason);
    }

    private String contact(Draft draft) {
        return calls.of(draft.preSession().series())
                .map(CallForApplications::contactEmail)
                .orElse("");
    }

    /// @param at the hour that it is about, which follows the State and the series in its words
    private void send(
            String kind, Draft draft, Instant closesAt, Instant at, LetterTemplate template, Object... values) {
        var hour = OwnTimes.of(draft, at);
        var spoken = words.in(draft.locale());
        var all = Stream.concat(
                        Stream.of(
                                draft.preSession().state().name(draft.locale()),
                                draft.preSession().series().number(spoken),
                                hour.words(spoken)),
                        Stream.of(values))
                .toArray();
        var readers = coWriters.toldOf(draft);
        for (var reader : TO_OWNERS.contains(template) ? readers.subList(0, 1) : readers) {
            var letter = mailer.written(kind, draft, reader, template, all);
            var tie = CORRECTED.contains(template)
                    ? DeadlineLetters.tieOfCorrection(draft, reader.id(), closesAt)
                    : DeadlineLetters.tie(draft, reader.id(), closesAt);
            mailer.send(new TiedMail(letter.mail().about(hour), tie, letter.template()));
        }
    }
}
