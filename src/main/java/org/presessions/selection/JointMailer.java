package org.presessions.selection;

import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.mail.TiedMail;
import org.presessions.people.Person;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.springframework.stereotype.Component;

/// Letters to those who speak beside whom an application names. Each waits in the outbox.
@Component
public class JointMailer {
    public static final String JOINT = "joint";

    private final DecisionMailer mailer;
    private final Confirmations confirmations;

    JointMailer(DecisionMailer mailer, Confirmations confirmations) {
        this.mailer = mailer;
        this.confirmations = confirmations;
    }

    public TiedMail letter(Decision decision, Person to, UUID jointId) {
        return mailer.joint(decision, to, jointId, confirmations.of(jointId));
    }

    /// What one is told of the place.
    public static Decision decision(Verdict verdict, SeatRow place, Application application) {
        return new Decision(application, verdict, place.position(), place.minutes());
    }

    static String fact(UUID jointId) {
        return JOINT + "/" + jointId;
    }
}
