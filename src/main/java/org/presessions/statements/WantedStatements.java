package org.presessions.statements;

import java.time.Clock;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails the speakers of a place what to do and until when, each once.
@Component
@Transactional
class WantedStatements {
    private final Manuscripts manuscripts;
    private final StatementRepository repository;
    private final JointToldRepository told;
    private final StatementMailer mailer;
    private final Clock clock;

    WantedStatements(
            Manuscripts manuscripts,
            StatementRepository repository,
            JointToldRepository told,
            StatementMailer mailer,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.repository = repository;
        this.told = told;
        this.mailer = mailer;
        this.clock = clock;
    }

    void tell(Seat place) {
        if (repository.tell(manuscripts.begin(place).id(), clock.instant())) mailer.wanted(place, place);
        place.speakers().stream().filter(Seat::isJoint).forEach(one -> tell(place, one));
    }

    private void tell(Seat place, Seat joint) {
        if (told.tell(joint.id(), clock.instant())) mailer.wanted(place, joint);
    }
}
