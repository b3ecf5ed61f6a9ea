package org.presessions.recommendations.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says every now and then that a run is alive: while it waits for another import, and between its batches.
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    static final Duration EVERY = Duration.ofSeconds(20);

    private final CountDownLatch over = new CountDownLatch(1);

    Heartbeat(Runnable beat) {
        Thread.ofVirtual().name("import-heartbeat").start(() -> {
            while (!isOver()) beat(beat);
        });
    }

    /// One that is missed is no end: the next may be heard.
    private static void beat(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException missed) {
            LOG.warn("import=heartbeat", missed);
        }
    }

    private boolean isOver() {
        try {
            return over.await(EVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
