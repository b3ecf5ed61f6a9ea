package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.live.relay.Relay;
import org.presessions.people.People;
import org.presessions.testing.Chromium;
import org.presessions.testing.ClosedNetwork;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Browsers behind a firewall that truly lets no UDP out, with the live server and the relay of a server that has a
/// certificate. What is heard is proven by its frequency.
@ServerTest
@DirtiesContext
class BlockedNetworkTest extends InLiveRoom {
    private static final Pattern PORT = Pattern.compile(":(\\d+)\\?");
    private static final int TONE = 440;

    @Autowired
    SampleMeeting sample;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Relay relay;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("certificate-");
        var key = folder.resolve("key.pem");
        var certificate = folder.resolve("certificate.pem");
        var command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN="
                + address() + " -keyout " + key + " -out " + certificate;
        new ProcessBuilder(command.split(" ")).start().onExit().join();
        registry.add("presessions.relay.tls", () -> 0);
        registry.add("presessions.relay.certificate", certificate::toString);
        registry.add("presessions.relay.key", key::toString);
    }

    @BeforeEach
    void open() {
        assumeTrue(relay.isRunning(), "coturn is not here: there is no relay");
        Awaitility.await().until(() -> urls().size() == 3);
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
    }

    @Test
    void whereOnlyTheWebIsLetOutTheRelayInTlsCarriesBothWays() throws IOException, InterruptedException {
        carries("relay tls", port, relayPort("turns:"));
    }

    @Test
    void whereOnlyTcpIsLetOutTheRelayCarriesBothWays() throws IOException, InterruptedException {
        carries("relay tcp", port, relayPort("turn:"));
    }

    private void carries(String way, Integer... ports) throws IOException, InterruptedException {
        var allowed = ClosedNetwork.open(List.of(ports));
        assumeTrue(allowed.isPresent(), "no network of its own here (that takes root): UDP was not blocked");
        try (var network = allowed.orElseThrow();
                var within = Chromium.hearingWithin(network)) {
            assertThat(network.letsUdpOut()).isFalse();
            var speaking = people.get(room.firstSeat.speakerId());
            try (var speaker = Listener.enter(within, beans, room, speaking, "", TONE)
                            .turnsTheMicrophoneOn();
                    var inside = Listener.enter(within, beans, room, room.danish, "", 1320)
                            .joins();
                    var outside = Listener.enter(chromium, beans, room, room.chilean, "", 880)
                            .joins()) {
                meetings.perform(
                        room.preSession.id(), new MeetingCommand.GiveFloor(room.firstSeat.id(), Duration.ofMinutes(2)));
                inside.hears(TONE);
                outside.hears(TONE);
                speaker.comesBy(way);
                inside.comesBy(way);
                outside.comesBy("host undefined");
            }
        }
    }

    private int relayPort(String kind) {
        var url = urls().stream()
                .filter(one -> one.startsWith(kind) && one.endsWith("tcp"))
                .findFirst()
                .orElseThrow();
        var port = PORT.matcher(url);
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private List<String> urls() {
        return relay.ticket(room.preSession.id(), room.danish.id()).urls();
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
