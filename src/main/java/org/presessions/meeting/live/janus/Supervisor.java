package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts a program, stays with it, and starts it again when it has ended: at once, and ever later where it does not
/// live.
public final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final String name;
    private final Life life;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    /// One life of the program.
    public interface Life {
        /// Starts it, and comes back when it is over.
        ///
        /// @throws IOException where it did not come to life
        void live() throws IOException, InterruptedException;
    }

    /// @param name for the log
    public Supervisor(String name, Life life) {
        this.name = name;
        this.life = life;
    }

    public void start() {
        stopped = new CountDownLatch(1);
        // a thread of the system's: the kernel ends the child with the thread that started it
        var fresh = Thread.ofPlatform().daemon().name(name + "-supervisor").unstarted(this::supervise);
        thread = fresh;
        fresh.start();
    }

    public void stop() {
        var running = thread;
        thread = null;
        stopped.countDown();
        if (running != null) running.interrupt();
    }

    public boolean isRunning() {
        return thread != null;
    }

    /// Whether the program is to live on; asked on the thread that started it.
    public boolean isWanted() {
        return Thread.currentThread() == thread;
    }

    private void supervise() {
        var pace = new Pace();
        while (isWanted()) {
            pace.begins();
            try {
                life.live();
                if (isWanted()) LOG.warn("{}=lost", name);
            } catch (IOException notThere) {
                if (isWanted() && pace.isFirst()) LOG.warn("{}=away reason={}", name, notThere.getMessage());
            } catch (InterruptedException interrupted) {
                if (isWanted()) LOG.warn("{}=supervisor interrupted=true", name);
            }
            pause(pace.pause());
        }
    }

    private void pause(Duration pause) {
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            if (isWanted()) LOG.warn("{}=supervisor interrupted=true", name);
        }
    }
}
