package org.presessions.recommendations.alerts;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether there is something to tell.
@Component
class AlertWork {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWork.class);

    private final Alerts alerts;
    private final AtomicBoolean busy = new AtomicBoolean();

    AlertWork(Alerts alerts) {
        this.alerts = alerts;
    }

    /// On a daemon thread of its own: a shutdown neither waits for it nor interrupts it.
    @Scheduled(fixedDelay = 5_000)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        Thread.ofPlatform().daemon().name("alerts").start(() -> {
            try {
                tellAll();
            } catch (RuntimeException unforeseen) {
                LOG.error("alerts=failed", unforeseen);
            } finally {
                busy.set(false);
            }
        });
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
            LOG.error("alert={}", id, unforeseen); // the others are told; this one is tried again
        }
    }
}
