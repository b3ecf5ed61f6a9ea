package org.presessions.meeting.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails that tell when joint questions are. One that waited does not leave after the hour was moved, or the
/// questions were given up: of another hour another mail tells.
@Component
class JointHourLetters implements LetterSource {
    private static final String NAME = "meeting-joint";
    private static final Duration VALID = Duration.ofDays(60);

    private final Sittings sittings;
    private final Outbox outbox;
    private final Words words;

    JointHourLetters(Sittings sittings, Outbox outbox, Words words) {
        this.sittings = sittings;
        this.outbox = outbox;
        this.words = words;
    }

    void tell(Sitting joint, Person person, Instant at) {
        var theirs = words.in(person.locale());
        var hour = new LetterHour(at, joint.series().zone(), Optional.empty());
        var link = new Mail.PersonalLink(joint.path() + "/meeting", at.plus(VALID), false);
        var mail = Mail.of(
                        NAME,
                        person.id(),
                        person.email(),
                        theirs,
                        "meeting.mail.joint",
                        joint.name(theirs.locale()),
                        joint.series().number(theirs),
                        hour.words(theirs))
                .leadingTo(link)
                .about(hour);
        var fact = String.join("/", NAME, joint.id().toString(), person.id().toString());
        outbox.send(
                new TiedMail(mail, new Tie(fact, at.toString(), joint.series().slug(), "")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        return letters.stream()
                .filter(this::isPlanned)
                .collect(Collectors.toMap(letter -> letter.message().id(), TiedLetter::unchanged));
    }

    private boolean isPlanned(TiedLetter letter) {
        var meetingId = UUID.fromString(letter.tie().key().split("/", 2)[0]);
        return sittings.joint(meetingId)
                .flatMap(Sitting::startsAt)
                .map(Instant::toString)
                .filter(letter.tie().told()::equals)
                .isPresent();
    }
}
