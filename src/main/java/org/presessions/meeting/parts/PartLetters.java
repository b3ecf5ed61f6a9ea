package org.presessions.meeting.parts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.people.Person;
import org.presessions.protection.ReadingLanguages;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Tells whoever was given a part what it is, when, and where the room is. A mail that waited reaches nobody from whom
/// the part was taken back, nor after the hour was moved: of that another mail tells.
@Component
class PartLetters implements LetterSource {
    private static final String NAME = "meeting-part";
    private static final String NO_HOUR = "-";
    /// Its reader comes back to the room, and to what was typed there.
    private static final Duration VALID = Duration.ofDays(60);

    private final PartRepository parts;
    private final Calendar calendar;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    PartLetters(PartRepository parts, Calendar calendar, Outbox outbox, Words words, Clock clock) {
        this.parts = parts;
        this.calendar = calendar;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    void tell(PreSession preSession, Person person, GivenPart given) {
        var theirs = words.in(person.locale());
        var hour = preSession
                .startsAt()
                .map(at -> new LetterHour(at, preSession.series().zone(), Optional.empty()));
        var mail = Mail.of(
                NAME,
                person.id(),
                person.email(),
                theirs,
                "meeting.mail." + given.part().code(),
                person.name(),
                preSession.state().name(theirs.locale()),
                preSession.series().number(theirs),
                hour.map(at -> at.words(theirs)).orElseGet(() -> theirs.t("meeting.mail.no-hour")),
                ReadingLanguages.name(given.language(), theirs.locale()));
        var link = new Mail.PersonalLink(preSession.path() + "/meeting", validUntil(preSession), false);
        var linked = mail.leadingTo(link);
        outbox.send(new TiedMail(hour.map(linked::about).orElse(linked), tie(preSession, given)));
    }

    private Instant validUntil(PreSession preSession) {
        return preSession.startsAt().orElseGet(clock::instant).plus(VALID);
    }

    private static Tie tie(PreSession preSession, GivenPart given) {
        var fact = String.join("/", NAME, preSession.id().toString(), key(given));
        return new Tie(
                fact,
                told(preSession),
                preSession.series().slug(),
                preSession.state().slug());
    }

    private static String told(PreSession preSession) {
        return preSession.startsAt().map(Instant::toString).orElse(NO_HOUR);
    }

    private static String key(GivenPart given) {
        return String.join("/", given.personId().toString(), given.part().code(), given.language());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        return LetterSource.unchanged(letters.stream().filter(this::isGiven));
    }

    private boolean isGiven(TiedLetter letter) {
        var key = letter.tie().key().split("/", 2);
        var preSession = calendar.preSession(UUID.fromString(key[0]));
        return letter.tie().told().equals(told(preSession))
                && parts.of(Set.of(preSession.id())).stream()
                        .map(PartLetters::key)
                        .anyMatch(key[1]::equals);
    }
}
