package org.presessions.missions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a letter of invitation still says what is so: that the address is the mission's, that the Pre-sessions are
/// still to be held, and when.
@Component
public class InvitationLetters implements LetterSource {
    private final InvitationLetterRepository letters;
    private final MissionRepository missions;
    private final InvitationMailer mailer;
    private final Calendar calendar;
    private final People people;

    InvitationLetters(
            InvitationLetterRepository letters,
            MissionRepository missions,
            InvitationMailer mailer,
            Calendar calendar,
            People people) {
        this.letters = letters;
        this.missions = missions;
        this.mailer = mailer;
        this.calendar = calendar;
        this.people = people;
    }

    @Override
    public String name() {
        return InvitationMailer.INVITATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        return now(waiting, this::mail);
    }

    /// Writes a letter to one of a mission's people, of Pre-sessions that have not been held; nothing where it is not
    /// to be told.
    public interface Writer {
        Optional<TiedMail> write(Person reader, Mission mission, List<PreSession> preSessions);
    }

    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting, Writer writer) {
        var told = letters.ofMails(
                waiting.stream().map(letter -> letter.message().id()).toList());
        var owners = missions.all().stream().collect(Collectors.toMap(Mission::id, Function.identity()));
        var addresses =
                waiting.stream().map(InvitationLetters::address).distinct().toList();
        var readers = people.byEmails(addresses).stream().collect(Collectors.toMap(Person::email, Function.identity()));
        var programme = new Programme(calendar, told.values());
        var now = new HashMap<UUID, TiedMail>();
        for (var letter : waiting) {
            var id = letter.message().id();
            var tells = told.getOrDefault(id, List.of());
            var preSessions = programme.of(tells);
            var reader = Optional.ofNullable(readers.get(address(letter)));
            if (preSessions.isEmpty() || reader.isEmpty()) continue;
            var mission = Objects.requireNonNull(owners.get(tells.getFirst().missionId()));
            writer.write(reader.get(), mission, preSessions).ifPresent(mail -> now.put(id, mail));
        }
        return now;
    }

    private Optional<TiedMail> mail(Person reader, Mission mission, List<PreSession> preSessions) {
        var ahead = Invitations.ahead(preSessions);
        if (ahead.isEmpty() || !mission.addresses().contains(reader.email())) return Optional.empty();
        return Optional.of(mailer.invitation(reader, mission, ahead.getFirst().series(), ahead));
    }

    private static String address(TiedLetter letter) {
        return letter.message().mail().toAddress();
    }
}
