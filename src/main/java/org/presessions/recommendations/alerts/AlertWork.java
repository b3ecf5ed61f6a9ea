package org.presessions.recommendations.alerts;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether there is something to tell.
@Component
class AlertWork {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWork.class);

    private final Alerts alerts;

    AlertWork(Alerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(fixedDelay = 5_000)
    void tell() {
        for (var id : alerts.behind()) tell(id);
    }

    private void tell(UUID id) {
        try {
            if (alerts.tell(id)) LOG.info("alert={}", id);
        } catch (RuntimeException unforeseen) {
            LOG.error("alert={}", id, unforeseen); // the others are told; this one is tried again
        }
    }
}
