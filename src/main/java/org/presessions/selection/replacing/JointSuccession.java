package org.presessions.selection.replacing;

import java.util.UUID;
import org.presessions.selection.JointSpeakers;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One who spoke beside another has the place alone. As always when a place passes, the statement begins anew: the one
/// there is may show the other.
@Component
@Transactional
class JointSuccession {
    private final JointSpeakers joint;
    private final Successions successions;
    private final ReplacingMailer mailer;

    JointSuccession(JointSpeakers joint, Successions successions, ReplacingMailer mailer) {
        this.joint = joint;
        this.successions = successions;
        this.mailer = mailer;
    }

    /// @return false where the place is not to be given any more, or the part is nobody's
    boolean pass(Seat place, UUID jointId) {
        if (!successions.isPossible(place.id())) return false;
        var answers = joint.giveUpFor(jointId);
        var passed = answers.flatMap(given -> successions.pass(place.id(), given));
        passed.filter(Successions.Passed::wasTold).ifPresent(told -> mailer.replaced(place));
        return passed.isPresent();
    }
}
