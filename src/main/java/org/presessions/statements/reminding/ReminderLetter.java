package org.presessions.statements.reminding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
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
class ReminderLetter implements LetterTemplate.Source {
    private static final List<String> FIELDS = List.of("state", "until", "video");
    private static final LetterTemplate AHEAD = new LetterTemplate("statements.mail.reminder", FIELDS);
    private static final LetterTemplate LATE = new LetterTemplate("statements.mail.reminder-late", FIELDS);
    private static final LetterTemplate OF_CHANGES = new LetterTemplate("statements.mail.reminder-changes", FIELDS);
    private static final Duration LINK_VALID = Duration.ofDays(60);

    private final LetterWords letters;
    private final Outbox outbox;
    private final People people;
    private final SpeakerTimes times;
    private final Words words;
    private final Clock clock;

    ReminderLetter(LetterWords letters, Outbox outbox, People people, SpeakerTimes times, Words words, Clock clock) {
        this.letters = letters;
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
        return written(seat, seat, script, preSession).mail();
    }

    private LetterWords.Written written(Seat seat, Seat to, Manuscript script, PreSession preSession) {
        var speaker = people.get(to.speakerId());
        var spoken = words.in(speaker.locale());
        var until = times.of(seat, preSession, StatementDeadline.of(preSession));
        var link = new Mail.PersonalLink(
                SpeakerLetters.path(seat.id()), clock.instant().plus(LINK_VALID), false);
        return letters.write(
                        template(script, clock.instant().isAfter(until.at())),
                        "statement",
                        speaker.id(),
                        speaker.email(),
                        spoken,
                        preSession.state().name(spoken.locale()),
                        until.words(spoken),
                        spoken.t(
                                script.videoAssetId().isPresent()
                                        ? "statements.mail.reminder.with-video"
                                        : "statements.mail.reminder.without-video",
                                seat.speakingTime().toMinutes()))
                .with(mail -> mail.leadingTo(link).about(until));
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(AHEAD, LATE, OF_CHANGES);
    }

    private static LetterTemplate template(Manuscript script, boolean isLate) {
        if (script.status() == StatementStatus.CHANGES_ASKED) return OF_CHANGES;
        return isLate ? LATE : AHEAD;
    }
}
