package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.presessions.shared.installation.RandomToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Janus as a child of the server: new secrets at each start, behind walls, on the loopback but for the media.
///
/// The calling thread must live as long as the child, which the kernel ends with it.
///
/// @param ports where it may listen to us, one for each attempt
record OwnJanus(JanusPlace place, JanusSettings settings, HttpClient client, JsonMapper json, IntSupplier ports)
        implements JanusHost {
    private static final int STARTS_AT_MOST = 3;
    private static final int ATTEMPTS_AT_MOST = 300;
    private static final int BETWEEN_ATTEMPTS_MILLIS = 10;
    private static final int SECRET_BYTES = 24;

    OwnJanus(JanusPlace place, JanusSettings settings, HttpClient client, JsonMapper json) {
        this(place, settings, client, json, OwnJanus::freePort);
    }

    /// A port that was free may be somebody else's a moment later: then Janus ends, and another one is tried.
    @Override
    public JanusRun start(Consumer<JsonNode> events) throws IOException {
        for (var start = 1; ; start++) {
            try {
                return startAt(ports.getAsInt(), events);
            } catch (EndedAtStart ended) {
                if (start == STARTS_AT_MOST) throw ended;
            }
        }
    }

    private JanusRun startAt(int port, Consumer<JsonNode> events) throws IOException {
        var address = settings.addressHere();
        var name = secret();
        var secret = secret();
        try (var files = JanusFiles.write(place, values(address, port, name, secret))) {
            var process =
                    NetworkProcess.start(files.folder(), List.of(place.program().toString(), "-F", "/live/conf", "-o"));
            try {
                var line = reach(process, port, secret, events);
                var version = JanusProof.ofOurs(line, name);
                var session = new JanusSession(line, name, secret, Set.of(address));
                return new JanusRun(session, line, version, Optional.of(process), () -> settings.hasMovedFrom(address));
            } catch (JanusAway | JanusRefusal notOurs) {
                if (!process.isAlive()) throw new EndedAtStart(notOurs);
                process.destroyForcibly();
                throw notOurs;
            }
        }
    }

    private Map<String, String> values(String address, int port, String name, String secret) {
        return Map.of(
                "address",
                address,
                "ports",
                settings.ports(),
                "port",
                Integer.toString(port),
                "name",
                name,
                "secret",
                secret,
                "adminSecret",
                secret());
    }

    /// It opens its port some fifty milliseconds after its start.
    private JanusLine reach(Process process, int port, String secret, Consumer<JsonNode> events) {
        var address = URI.create("ws://127.0.0.1:" + port);
        for (var attempt = 1; ; attempt++) {
            try {
                return JanusLine.to(client, address, json, secret, events);
            } catch (JanusAway notYet) {
                if (attempt == ATTEMPTS_AT_MOST || hasEndedWithin(process)) throw notYet;
            }
        }
    }

    private static boolean hasEndedWithin(Process process) {
        try {
            return process.waitFor(BETWEEN_ATTEMPTS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static String secret() {
        return RandomToken.drawn(SECRET_BYTES).text();
    }

    private static final class EndedAtStart extends IOException {
        EndedAtStart(Throwable cause) {
            super("it ends at its start", cause);
        }
    }
}
