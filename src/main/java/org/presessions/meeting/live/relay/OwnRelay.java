package org.presessions.meeting.live.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.presessions.shared.installation.RandomToken;

/// coturn as a child of the server: a new secret at each start, behind walls, and of use only to reach the live server.
///
/// The calling thread must live as long as the child, which the kernel ends with it.
///
/// @param address of this machine that browsers reach, and on which the live server is
record OwnRelay(RelaySettings settings, String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BETWEEN_ATTEMPTS_MILLIS = 50;
    private static final int SECRET_BYTES = 24;

    /// Comes back when it answers, and has proven to be ours.
    RelayRun start() throws IOException, InterruptedException {
        var port = settings.port() == 0 ? freePort() : settings.port();
        var tls = settings.tls() == 0 ? freePort() : settings.tls();
        var name = RandomToken.drawn(SECRET_BYTES).text();
        var secret = RandomToken.drawn(SECRET_BYTES).text();
        try (var files = RelayFiles.write(settings, values(port, tls, name, secret))) {
            var process = RelayProcess.start(files.folder());
            var isOurs = answersAs(name, new InetSocketAddress(address, port), process);
            if (isOurs) return new RelayRun(urls(port, tls), secret, Optional.of(process));
            process.destroyForcibly();
            throw new RelayAway("ports %d and %d may be somebody else's, or not to be used".formatted(port, tls));
        }
    }

    private Map<String, String> values(int port, int tls, String name, String secret) {
        var ports = settings.ports().split("-");
        return Map.of(
                "address",
                address,
                "port",
                Integer.toString(port),
                "tls",
                Integer.toString(tls),
                "from",
                ports[0],
                "to",
                ports[1],
                "name",
                name,
                "secret",
                secret);
    }

    private List<String> urls(int port, int tls) {
        var urls = new ArrayList<>(List.of(
                "turn:%s:%d?transport=udp".formatted(address, port),
                "turn:%s:%d?transport=tcp".formatted(address, port)));
        var host = settings.host().isEmpty() ? address : settings.host();
        if (settings.hasCertificate()) urls.add("turns:%s:%d?transport=tcp".formatted(host, tls));
        return List.copyOf(urls);
    }

    private static boolean answersAs(String name, InetSocketAddress address, Process process)
            throws InterruptedException {
        var began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (process.waitFor(BETWEEN_ATTEMPTS_MILLIS, TimeUnit.MILLISECONDS)) return false;
            if (realm(address).equals(Optional.of(name))) return true;
        }
        return false;
    }

    private static Optional<String> realm(InetSocketAddress address) {
        try {
            return RelayProof.realm(address);
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
