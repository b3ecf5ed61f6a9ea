package org.presessions.shared.installation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks each second whether the database answers, so that nobody else has to find out by waiting; and starts one that
/// is ours again. Where that fails the program ends: whoever supervises it starts both.
@Component
@ConditionalOnWebApplication
class DatabaseWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int LOOK_MILLIS = 1000;
    private static final int STARTS_AT_MOST = 3;
    private static final int EXIT_TRY_AGAIN = 75; // sysexits.h: EX_TEMPFAIL

    private final DatabaseServer server;
    private final DatabasePresence presence;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Instant awaySince = Instant.MAX;
    private int failedStarts;

    DatabaseWatch(DatabaseServer server, DatabasePresence presence, Clock clock) {
        this.server = server;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofPlatform().daemon().name("database-watch").start(() -> watch(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void watch(CountDownLatch stop) {
        try (var probe = new DatabaseProbe(server)) {
            while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                var answers = probe.answers();
                if (stop.getCount() > 0) note(answers); // one that is stopped with us is no news
            }
        } catch (SQLException unclosable) {
            LOG.debug("database=watch", unclosable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(boolean answers) {
        if (answers) {
            if (presence.back())
                LOG.warn(
                        "database=back after={}s",
                        Duration.between(awaySince, clock.instant()).toSeconds());
            return;
        }
        if (presence.away()) {
            awaySince = clock.instant();
            LOG.error("database=away pages=503");
        }
        revive();
    }

    private void revive() {
        try {
            if (server.revive()) LOG.warn("database=started-again");
            failedStarts = 0;
        } catch (IOException | IllegalStateException failed) {
            failedStarts++;
            LOG.error("database=dead starts={}", failedStarts, failed);
            if (failedStarts >= STARTS_AT_MOST) System.exit(EXIT_TRY_AGAIN);
        }
    }
}
