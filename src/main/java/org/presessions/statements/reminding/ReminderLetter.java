package org.presessions.statements.reminding;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.selection.SpeakerTimes;
import org.presessions.shared.words.Words;
import org.presessions.statements.Manuscript;
import org.presessions.statements.SpeakerLetters;
import org.presessions.statements.StatementDeadline;
import org.presessions.statements.StatementStatus;
import org.springframework.stereotype.Component;

/// What a speaker is mailed whose statement is missing, in the speaker's language, with a link that leads to it.
@Component
class ReminderLetter {
    private static final Duration LINK_VALID = Duration.ofDays(60);

    private final Outbox outbox;
    private final People people;
    private final SpeakerTimes times;
    private final Words words;
    private final Clock clock;

    ReminderLetter(Outbox outbox, People people, SpeakerTimes times, Words words, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.times = times;
        this.words = words;
        this.clock = clock;
    }

    void send(Seat seat, Manuscript script, PreSession preSession) {
        for (var one : seat.speakers()) outbox.send(written(seat, one, script, preSession));
    }

    /// As it is written to the first of the speakers.
    Mail written(Seat seat, Manuscript script, PreSession preSession) {
        return written(seat, seat, script, preSession);
    }

    private Mail written(Seat seat, Seat to, Manuscript script, PreSession preSession) {
        var speaker = people.get(to.speakerId());
        var spoken = words.in(speaker.locale());
        var until = times.of(seat, StatementDeadline.of(preSession));
        return letter(
                        speaker.id(),
                        speaker.email(),
                        spoken,
                        key(script, clock.instant().isAfter(until.at())),
                        preSession.state().name(spoken.locale()),
                        until.words(spoken),
                        spoken.t(
                                script.videoAssetId().isPresent()
                                        ? "statements.mail.reminder.with-video"
                                        : "statements.mail.reminder.without-video",
                                seat.speakingTime().toMinutes()))
                .leadingTo(new Mail.PersonalLink(
                        SpeakerLetters.path(seat.id()), clock.instant().plus(LINK_VALID), false))
                .about(until);
    }

    private static Mail letter(UUID personId, String address, Words spoken, String key, Object... values) {
        return Mail.of("statement", personId, address, spoken, key, values);
    }

    private static String key(Manuscript script, boolean isLate) {
        if (script.status() == StatementStatus.CHANGES_ASKED) return "statements.mail.reminder-changes";
        return isLate ? "statements.mail.reminder-late" : "statements.mail.reminder";
    }
}
