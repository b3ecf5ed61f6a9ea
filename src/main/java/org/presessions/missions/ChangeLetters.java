package org.presessions.missions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.missions.register.Mission;
import org.presessions.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether those who were told another hour still believe it: one that was moved back needs no letter.
@Component
class ChangeLetters implements LetterSource {
    private final InvitationLetters letters;
    private final InvitationMailer mailer;
    private final InvitedTimes times;
    private final DelegateRepository delegates;

    ChangeLetters(
            InvitationLetters letters, InvitationMailer mailer, InvitedTimes times, DelegateRepository delegates) {
        this.letters = letters;
        this.mailer = mailer;
        this.times = times;
        this.delegates = delegates;
    }

    @Override
    public String name() {
        return InvitationMailer.CHANGE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        return letters.now(waiting, this::mail);
    }

    private Optional<TiedMail> mail(Person reader, Mission mission, List<PreSession> preSessions) {
        if (!isOf(mission, reader)) return Optional.empty();
        var known = times.of(preSessions).told(reader.email());
        var changed = preSessions.stream()
                .filter(preSession -> known.isEmpty() || known.get().isOutdated(preSession))
                .toList();
        if (changed.isEmpty()) return Optional.empty();
        return Optional.of(mailer.change(reader, mission, changed.getFirst().series(), changed));
    }

    private boolean isOf(Mission mission, Person reader) {
        return mission.addresses().contains(reader.email())
                || delegates.missionOf(reader.id()).filter(mission.id()::equals).isPresent();
    }
}
