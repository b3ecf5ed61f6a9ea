package org.presessions.recommendations.alerts;

import java.util.UUID;
import org.presessions.shared.installation.DatabasePresence;
import org.presessions.shared.installation.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether there is something to tell.
@Component
class AlertWork {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWork.class);

    private final Alerts alerts;
    private final Jobs.Aside aside = new Jobs.Aside("alerts");

    AlertWork(Alerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(fixedDelay = 5_000)
    void wake() {
        aside.start(this::tellAll);
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forgetUnconfirmed() {
        alerts.forgetUnconfirmed();
    }

    private void tellAll() {
        var round = alerts.round();
        for (var id : round.behind()) tell(id, round);
    }

    private void tell(UUID id, Round round) {
        try {
            if (alerts.tell(id, round)) LOG.info("alert={}", id);
        } catch (RuntimeException unforeseen) {
            if (DatabasePresence.isCauseOf(unforeseen)) throw unforeseen; // nobody can be told anything
            LOG.error("alert={}", id, unforeseen); // the others are told; this one is tried again
        }
    }
}
