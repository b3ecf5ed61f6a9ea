package org.presessions.meeting.live.janus;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A Janus that answers, as long as it does.
///
/// @param process where it is our own
/// @param hasMoved whether browsers do not come by its address any more
record JanusRun(
        JanusSession session, JanusLine line, String version, Optional<Process> process, BooleanSupplier hasMoved)
        implements AutoCloseable {
    /// Waits for its end. What a process says of its end comes before the line notices it.
    ///
    /// @return whether it came to an end within a second, is not to be reached or does not answer any more
    boolean isOver() throws InterruptedException {
        var hasEnded = process.isPresent() && process.get().waitFor(1, TimeUnit.SECONDS);
        if (hasEnded || line.isClosed() || hasMoved.getAsBoolean()) return true;
        try {
            session.keepAlive();
            return process.isEmpty() && line.isClosedWithin(1, TimeUnit.SECONDS);
        } catch (JanusAway | JanusRefusal hanging) {
            return true;
        }
    }

    @Override
    public void close() {
        line.close();
        process.ifPresent(Process::destroyForcibly);
    }
}
