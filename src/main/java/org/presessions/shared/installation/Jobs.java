package org.presessions.shared.installation;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done beside the requests. That the database is away is said once, by who watches it, and not by every job.
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private Jobs() {}

    /// Notes why a job did not end; it is done again at its time.
    public static void failed(Throwable why) {
        if (!DatabasePresence.isCauseOf(why))
            LOG.error("job={} failed=true", Thread.currentThread().getName(), why);
    }

    /// A job on a daemon thread of its own: a shutdown neither waits for it nor interrupts it.
    public static final class Aside {
        private final String name;
        private final AtomicBoolean busy = new AtomicBoolean();

        public Aside(String name) {
            this.name = name;
        }

        /// Does nothing where it is still at work.
        public void start(Runnable work) {
            if (!busy.compareAndSet(false, true)) return;
            Thread.ofPlatform().daemon().name(name).start(() -> {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    failed(failed);
                } finally {
                    busy.set(false);
                }
            });
        }
    }
}
