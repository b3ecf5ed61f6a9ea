package org.presessions.meeting.live.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.presessions.meeting.live.janus.NetworkProcess;

/// coturn behind the walls of the live server. It sees addresses: what it says is not kept.
final class RelayProcess {
    private static final Path PROGRAM = Path.of("/usr/bin/turnserver");

    private RelayProcess() {}

    static boolean isInstalled() {
        return PROGRAM.toFile().canExecute();
    }

    /// @param folder with its configuration; not needed any more once it answers
    static Process start(Path folder) throws IOException {
        return NetworkProcess.start(
                folder, List.of(PROGRAM.toString(), "-c", "/live/turnserver.conf", "--userdb", "/live/none/users"));
    }
}
