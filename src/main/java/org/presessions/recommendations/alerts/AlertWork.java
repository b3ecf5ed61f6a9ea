package org.presessions.recommendations.alerts;

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
        for (var told = alerts.tell(); told > 0; told = alerts.tell()) LOG.info("alerts={}", told);
    }
}
