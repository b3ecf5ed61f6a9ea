package org.presessions.meeting.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.mail.LetterHour;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.meeting.sittings.JointHourRepository.Told;
import org.presessions.people.Person;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The mails that tell when joint questions are. One that waited does not leave after the hour was moved, the questions
/// were given up, or they concern its reader no more: of another hour another mail tells.
@Component
class JointHourLetters implements LetterSource {
    private static final String NAME = "meeting-joint";
    private static final Duration VALID = Duration.ofDays(60);

    private final Sittings sittings;
    private final Calendar calendar;
    private final JointConcern concern;
    private final Outbox outbox;
    private final Words words;

    JointHourLetters(Sittings sittings, Calendar calendar, JointConcern concern, Outbox outbox, Words words) {
        this.sittings = sittings;
        this.calendar = calendar;
        this.concern = concern;
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

    /// Says to somebody who knew the hour that there are no such questions any more.
    void tellOfGivenUp(Told told, Person person) {
        var theirs = words.in(person.locale());
        var series = calendar.preSessionsOf(told.seriesId()).getFirst().series();
        var hour = new LetterHour(told.hour(), series.zone(), Optional.empty());
        outbox.send(Mail.of(
                NAME,
                person.id(),
                person.email(),
                theirs,
                "meeting.mail.joint-off",
                series.number(theirs),
                hour.words(theirs)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var byMeeting = letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.tie().id(0)));
        return LetterSource.unchanged(
                byMeeting.entrySet().stream().flatMap(one -> stillSo(one.getKey(), one.getValue())));
    }

    private Stream<TiedLetter> stillSo(UUID meetingId, List<TiedLetter> letters) {
        var joint = sittings.joint(meetingId);
        var hour = joint.flatMap(Sitting::startsAt).map(Instant::toString);
        var concerned = joint.map(concern::of).orElse(Set.of());
        return letters.stream()
                .filter(letter -> hour.equals(Optional.of(letter.tie().told())))
                .filter(letter -> concerned.contains(letter.tie().id(1)));
    }
}
