package org.presessions.selection.letters;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.selection.JointMailer;
import org.presessions.selection.SeatRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.Coded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a letter to somebody who speaks beside another still says what is so.
@Component
class JointLetters implements LetterSource {
    private final SeatRepository seats;
    private final JointMailer mailer;
    private final Applications applications;
    private final People people;
    private final Clock clock;

    JointLetters(SeatRepository seats, JointMailer mailer, Applications applications, People people, Clock clock) {
        this.seats = seats;
        this.mailer = mailer;
        this.applications = applications;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return JointMailer.JOINT;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var now = new HashMap<UUID, TiedMail>();
        for (var letter : letters)
            now(letter).ifPresent(mail -> now.put(letter.message().id(), mail));
        return now;
    }

    private Optional<TiedMail> now(TiedLetter letter) {
        var verdict = Coded.of(Verdict.class, letter.tie().told().split(" ")[0]);
        return seats.find(UUID.fromString(letter.tie().key()))
                .filter(joint -> isSo(verdict, joint.status()))
                .flatMap(joint -> now(verdict, joint));
    }

    private Optional<TiedMail> now(Verdict verdict, SeatRow joint) {
        var application = applications.find(joint.applicationId());
        var place = seats.ofApplication(joint.applicationId());
        return application
                .filter(found -> isStillSaid(verdict, found))
                .flatMap(found -> place.map(row -> mailer.letter(
                        JointMailer.decision(verdict, row, found), people.get(joint.speakerId()), joint.id())));
    }

    /// Nobody is told of a place in a Pre-session that is not held, nor of one to come in one that has begun.
    private boolean isStillSaid(Verdict verdict, Application application) {
        var preSession = application.preSession();
        if (preSession.isGivenUp()) return false;
        return verdict == Verdict.REVOKED
                || preSession.begins().filter(clock.instant()::isAfter).isEmpty();
    }

    private static boolean isSo(Verdict verdict, SeatStatus status) {
        return switch (verdict) {
            case INVITED -> status == SeatStatus.INVITED;
            case CHANGED, TIMED -> status.isOpen();
            case REVOKED -> status == SeatStatus.REVOKED;
            case RESERVE, NOT_SELECTED -> false;
        };
    }
}
