package org.presessions.recommendations.importing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Says every now and then that a run is alive: while it waits for another import, and between its batches.
final class Heartbeat implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(20);

    private final CountDownLatch over = new CountDownLatch(1);

    Heartbeat(Runnable beat) {
        Thread.ofVirtual().name("import-heartbeat").start(() -> {
            while (!isOver()) beat.run();
        });
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
