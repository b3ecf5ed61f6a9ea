package org.presessions.meeting.live.relay;

import java.util.List;
import java.util.Optional;

/// A relay that answers.
///
/// @param secret by which it knows whom we sent
/// @param process where it is our own
record RelayRun(List<String> urls, String secret, Optional<Process> process) implements AutoCloseable {
    @Override
    public void close() {
        process.ifPresent(Process::destroyForcibly);
    }
}
