package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.words.Synonyms;
import org.presessions.shared.installation.DatabasePresence;
import org.presessions.shared.installation.Installation;
import org.presessions.states.States;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps this node's index and synonyms up with the record, on a thread of its own: making an index anew takes seconds,
/// and the scheduler's thread is for others. A command of `bin/presessions` has an index in memory, made when it is
/// asked for: the one on disk is the server's.
@Component
public class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int LOOK_MILLIS = 300;
    private static final int RETRY_MILLIS = 3000;

    private final LiveIndex index;
    private final Synonyms synonyms;
    private final boolean command;
    private volatile @Nullable Thread follower;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private boolean made;

    IndexFollower(
            Installation installation, Recommendations record, Calendar calendar, States states, Synonyms synonyms)
            throws IOException {
        var folder = Optional.of(folder(installation)).filter(onDisk -> !installation.command());
        var dictionary = new Dictionary(calendar.workingGroupSessions(), states.all());
        this.index = new LiveIndex(folder, record, dictionary);
        this.synonyms = synonyms;
        this.command = installation.command();
    }

    private static Path folder(Installation installation) {
        return installation.home().resolve("index").resolve("recommendations");
    }

    public LiveIndex index() {
        if (command) makeOnce();
        return index;
    }

    private synchronized void makeOnce() {
        try {
            if (!made) index.follow();
            made = true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("recommendations-index").unstarted(this::followOn);
        follower = thread;
        stopped = new CountDownLatch(1);
        if (!command) thread.start();
    }

    @Override
    public void stop() {
        var running = follower;
        follower = null;
        stopped.countDown();
        if (running != null && running.isAlive()) end(running);
        try {
            index.close();
        } catch (IOException unclosable) {
            LOG.warn("index=close error={}", unclosable.toString());
        }
    }

    /// Waits for the look that is under way: interrupting it would close the index' files under the writer.
    private static void end(Thread running) {
        try {
            running.join(5000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }

    /// Goes on through whatever happens until it is stopped.
    private void followOn() {
        while (isWanted()) {
            var pause = LOOK_MILLIS;
            try {
                synonyms.refresh();
                index.follow();
            } catch (IOException | RuntimeException | Error broken) {
                if (isWanted() && !DatabasePresence.isCauseOf(broken)) LOG.warn("index=follow", broken);
                pause = RETRY_MILLIS;
            }
            pause(pause);
        }
    }

    private boolean isWanted() {
        return Thread.currentThread() == follower;
    }

    private void pause(int millis) {
        try {
            stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            follower = null;
        }
    }
}
