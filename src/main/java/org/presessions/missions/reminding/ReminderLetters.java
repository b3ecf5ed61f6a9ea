package org.presessions.missions.reminding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.missions.InvitationLetters;
import org.presessions.missions.InvitationMailer;
import org.presessions.missions.Invitations;
import org.presessions.missions.Missions;
import org.presessions.missions.register.Mission;
import org.presessions.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a reminder is still wanted: not where the mission has answered meanwhile, or nothing is ahead any more.
@Component
class ReminderLetters implements LetterSource {
    private final InvitationLetters letters;
    private final InvitationMailer mailer;
    private final Missions missions;

    ReminderLetters(InvitationLetters letters, InvitationMailer mailer, Missions missions) {
        this.letters = letters;
        this.mailer = mailer;
        this.missions = missions;
    }

    @Override
    public String name() {
        return InvitationMailer.REMINDER;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        var answered = new HashMap<List<UUID>, Set<UUID>>(); // most letters tell of the same ones
        return letters.now(waiting, (reader, mission, preSessions) -> mail(reader, mission, preSessions, answered));
    }

    private Optional<TiedMail> mail(
            Person reader, Mission mission, List<PreSession> preSessions, Map<List<UUID>, Set<UUID>> answered) {
        var ahead = Invitations.ahead(preSessions);
        var ids = ahead.stream().map(PreSession::id).toList();
        var isWanted = !ahead.isEmpty()
                && mission.addresses().contains(reader.email())
                && !answered.computeIfAbsent(ids, missions::answered).contains(mission.id());
        if (!isWanted) return Optional.empty();
        return Optional.of(mailer.reminder(reader, mission, ahead.getFirst().series(), ahead));
    }
}
