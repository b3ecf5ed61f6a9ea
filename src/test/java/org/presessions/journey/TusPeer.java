package org.presessions.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/// The tus server of the protocol's makers (`@tus/server`), which keeps what it gets in a folder.
final class TusPeer implements AutoCloseable {
    private static final String SCRIPT = """
            import { Server } from "@tus/server";
            import { FileStore } from "@tus/file-store";
            const [folder, port] = process.argv.slice(2);
            new Server({ path: "/uploads", datastore: new FileStore({ directory: folder }) }).listen(Number(port), "127.0.0.1");
            """;

    private final int port = ServerProcess.freePort();
    private final Process process;

    /// @param packages the folder that has `node_modules`
    TusPeer(Path packages, Path folder) throws IOException {
        var script = Files.writeString(packages.resolve("peer.mjs"), SCRIPT);
        Files.createDirectories(folder);
        process = new ProcessBuilder("node", script.toString(), folder.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(packages.resolve("peer.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .failFast(() -> !process.isAlive())
                .until(() -> NginxPeer.answers(port));
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
