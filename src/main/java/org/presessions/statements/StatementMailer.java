package org.presessions.statements;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SpeakerTimes;
import org.presessions.shared.words.Words;
import org.presessions.statements.removing.Removal;
import org.springframework.stereotype.Component;

/// Mails to speakers, in their language, with a link that leads to the statement.
@Component
class StatementMailer implements LetterTemplate.Source {
    private static final LetterTemplate WANTED =
            new LetterTemplate("statements.mail.wanted", List.of("state", "until", "limit"));
    private static final LetterTemplate APPROVED = new LetterTemplate("statements.mail.approved", List.of("state"));
    private static final LetterTemplate CHANGES =
            new LetterTemplate("statements.mail.changes", List.of("state", "wishes"));
    private static final Duration LINK_VALID = Duration.ofDays(60);

    private final LetterWords letters;
    private final Outbox outbox;
    private final People people;
    private final Panels panels;
    private final Calendar calendar;
    private final SpeakerTimes times;
    private final Words words;
    private final Clock clock;

    StatementMailer(
            LetterWords letters,
            Outbox outbox,
            People people,
            Panels panels,
            Calendar calendar,
            SpeakerTimes times,
            Words words,
            Clock clock) {
        this.letters = letters;
        this.panels = panels;
        this.outbox = outbox;
        this.people = people;
        this.calendar = calendar;
        this.times = times;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(WANTED, APPROVED, CHANGES);
    }

    /// What to do now, and until when.
    ///
    /// @param to one of the speakers of the place
    void wanted(Seat seat, Seat to) {
        var preSession = calendar.preSession(seat.preSessionId());
        var spoken = words.in(people.get(to.speakerId()).locale());
        var until = times.of(seat, preSession, StatementDeadline.of(preSession));
        var minutes = seat.speakingTime().toMinutes();
        var written =
                written(WANTED, to.speakerId(), seat.id(), state(preSession, spoken), until.words(spoken), minutes);
        outbox.send(
                new TiedMail(written.mail().about(until), WantedLetters.tie(to.id(), preSession), written.template()));
    }

    void approved(Manuscript script) {
        decided(script, APPROVED);
    }

    /// @param wishes what should be changed
    void changesAsked(Manuscript script, String wishes) {
        decided(script, CHANGES, wishes);
    }

    private void decided(Manuscript script, LetterTemplate template, Object... more) {
        var preSession = calendar.preSession(script.preSessionId());
        for (var speaker : speakers(panels.seat(script.seatId()).orElseThrow())) {
            var spoken = words.in(speaker.locale());
            var values = Stream.concat(Stream.of(state(preSession, spoken)), Arrays.stream(more));
            outbox.send(written(template, speaker.id(), script.seatId(), values.toArray()));
        }
    }

    /// What was erased of a statement: to its speaker, and to whoever of the staff took it back.
    void erased(Seat seat, Removal removal, Removal.Erased erased) {
        var preSession = calendar.preSession(seat.preSessionId());
        for (var own : speakers(seat))
            send(own.id(), seat.id(), "statements.mail.erased", said(preSession, own, removal, erased));
        removal.by()
                .filter(by -> !seat.isOf(by))
                .map(people::get)
                .ifPresent(staff -> outbox.send(Mail.of(
                        "statement",
                        staff.id(),
                        staff.email(),
                        words.in(staff.locale()),
                        "statements.mail.erased-by-staff",
                        said(preSession, staff, removal, erased))));
    }

    private List<Person> speakers(Seat seat) {
        return seat.speakers().stream().map(one -> people.get(one.speakerId())).toList();
    }

    private Object[] said(PreSession preSession, Person reader, Removal removal, Removal.Erased erased) {
        var spoken = words.in(reader.locale());
        var certificate = new RemovalWords(spoken, preSession);
        return new Object[] {
            state(preSession, spoken),
            spoken.formats().instant(removal.at(), preSession.series().zone()),
            "– " + String.join("\n– ", certificate.erased(erased)),
            certificate.backups(erased),
            String.join(" ", certificate.text(removal))
        };
    }

    private void send(UUID speakerId, UUID seatId, String key, Object... values) {
        outbox.send(mail(speakerId, seatId, key, values));
    }

    private Mail mail(UUID speakerId, UUID seatId, String key, Object... values) {
        var speaker = people.get(speakerId);
        return Mail.of("statement", speakerId, speaker.email(), words.in(speaker.locale()), key, values)
                .leadingTo(link(seatId));
    }

    private LetterWords.Written written(LetterTemplate template, UUID speakerId, UUID seatId, Object... values) {
        var speaker = people.get(speakerId);
        var spoken = words.in(speaker.locale());
        return letters.write(template, "statement", speakerId, speaker.email(), spoken, values)
                .with(mail -> mail.leadingTo(link(seatId)));
    }

    private Mail.PersonalLink link(UUID seatId) {
        return new Mail.PersonalLink(
                SpeakerLetters.path(seatId), clock.instant().plus(LINK_VALID), false);
    }

    private static String state(PreSession preSession, Words spoken) {
        return preSession.state().name(spoken.locale());
    }
}
