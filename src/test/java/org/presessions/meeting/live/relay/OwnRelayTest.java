package org.presessions.meeting.live.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.testing.Chromium;

/// The relay as a child of ours, tried by a real browser.
class OwnRelayTest {
    /// By which ways the browser gets a place on the relay, and the numbers of what went wrong.
    private static final String PLACES = """
            async (servers) => {
              const pc = new RTCPeerConnection({ iceTransportPolicy: "relay", iceServers: [servers] });
              const found = new Set();
              pc.addEventListener("icecandidateerror", ({ errorCode }) => found.add(`error ${errorCode}`));
              pc.createDataChannel("none");
              const all = new Promise((done) => pc.addEventListener("icecandidate", ({ candidate }) => {
                if (!candidate) done();
                else if (candidate.candidate) found.add(candidate.relayProtocol ?? "udp");
              }));
              await pc.setLocalDescription(await pc.createOffer());
              await all;
              pc.close();
              return [...found].sort();
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void look() {
        assumeTrue(RelayProcess.isInstalled(), "coturn is not here: there is no relay");
    }

    @Test
    void aTicketOpensItByUdpTcpAndTls() throws IOException, InterruptedException {
        try (var run = new OwnRelay(withCertificate(), address()).start()) {
            assertThat(places(ticket(run, Instant.now()))).containsExactly("tcp", "tls", "udp");
        }
    }

    @Test
    void nobodyHasAPlaceWhoseTicketIsOverOrOfSomebodyElse() throws IOException, InterruptedException {
        try (var run = new OwnRelay(plain(0), address()).start()) {
            var good = ticket(run, Instant.now());
            assertThat(places(good)).containsExactly("tcp", "udp");
            var over = ticket(run, Instant.now().minus(RelayTicket.VALID).minusSeconds(5));
            var madeUp = new RelayTicket(good.urls(), good.username(), "made up");
            var longer = new RelayTicket(good.urls(), "9" + good.username(), good.credential());
            for (var bad : List.of(over, madeUp, longer))
                assertThat(places(bad)).containsExactly("error 401");
        }
    }

    @Test
    void aTicketSaysNothingOfThePersonAndIsOverAfterTenMinutes() {
        var run = new RelayRun(List.of("turn:a"), "secret", Optional.empty());
        var meeting = UUID.randomUUID();
        var person = UUID.randomUUID();
        var now = Instant.ofEpochSecond(1_000_000);
        var ticket = RelayTicket.of(run, meeting, person, now);
        assertThat(ticket.username()).matches("1000600:[0-9a-f]{20}").doesNotContain(person.toString());
        assertThat(RelayTicket.of(run, meeting, person, now.plus(Duration.ofMinutes(1)))
                        .username()
                        .split(":")[1])
                .isEqualTo(ticket.username().split(":")[1]);
        assertThat(RelayTicket.of(run, UUID.randomUUID(), person, now).username())
                .isNotEqualTo(ticket.username());
    }

    @Test
    void whoeverHoldsItsPortIsNotTakenForOurs() throws IOException {
        try (var other = new ServerSocket(0, 5, InetAddress.getByName(address()))) {
            var relay = new OwnRelay(plain(other.getLocalPort()), address());
            assertThatThrownBy(relay::start).isInstanceOf(RelayAway.class);
        }
    }

    @Test
    void whatItReadAtItsStartIsGoneOnceItAnswersAndItCannotWrite() throws IOException, InterruptedException {
        try (var run = new OwnRelay(withCertificate(), address()).start()) {
            try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(left.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("pre-sessions-relay-"));
            }
            var program = run.process().orElseThrow().descendants().toList().getLast();
            assertThat(program.info().command())
                    .hasValueSatisfying(path -> assertThat(path).endsWith("turnserver"));
            assertThat(Files.readString(Path.of("/proc/" + program.pid() + "/limits")))
                    .containsPattern("Max file size +0 +0 ");
            assertThat(program.info().arguments().orElseThrow()).doesNotContain(run.secret());
        }
    }

    private static RelayTicket ticket(RelayRun run, Instant now) {
        return RelayTicket.of(run, UUID.randomUUID(), UUID.randomUUID(), now);
    }

    @SuppressWarnings("unchecked")
    private static List<String> places(RelayTicket ticket) {
        try (var chromium = Chromium.trustingAnybody();
                var context = chromium.context()) {
            var servers =
                    Map.of("urls", ticket.urls(), "username", ticket.username(), "credential", ticket.credential());
            return (List<String>) context.newPage().evaluate(PLACES, servers);
        }
    }

    private static RelaySettings plain(int port) {
        return new RelaySettings("yes", "", port, 0, "22000-22999", "", "", "");
    }

    private RelaySettings withCertificate() throws IOException, InterruptedException {
        var certificate = folder.resolve("certificate.pem").toString();
        var key = folder.resolve("key.pem").toString();
        var made = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-keyout",
                        key,
                        "-out",
                        certificate,
                        "-days",
                        "2",
                        "-subj",
                        "/CN=" + address())
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        return new RelaySettings("yes", "", 0, 0, "22000-22999", address(), certificate, key);
    }

    private static String address() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> !one.isLoopbackAddress() && one.getAddress().length == 4)
                .findFirst()
                .orElseThrow()
                .getHostAddress();
    }
}
