package org.presessions.meeting.live.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ClosedNetwork;

class MediaAddressesTest {
    private static final String OURS = "v=0\r\na=candidate:1 1 udp 2015363327 192.0.2.2 20967 typ host\r\n";
    private static final String OTHERS = OURS + "a=candidate:2 1 udp 2015363327 10.0.0.9 20968 typ host\r\n";

    @Test
    void aBrowserIsSentToTheAddressOfTheSettingAlone() {
        assertThatCode(() -> MediaAddresses.check(OURS, Set.of("192.0.2.2"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> MediaAddresses.check(OTHERS, Set.of("192.0.2.2")))
                .isInstanceOf(JanusAway.class);
    }

    /// A machine with containers has bridges by which nobody comes.
    @Test
    void itIsTheAddressByWhichThisMachineGoesOut() throws IOException {
        var before = MediaAddresses.ofThisMachine();
        var bridge = ClosedNetwork.withALine();
        try {
            assertThat(MediaAddresses.ofThisMachine()).isEqualTo(before);
        } finally {
            if (bridge.isPresent()) bridge.get().close();
        }
    }

    /// Live sound was gone until a restart when the machine got another address.
    @Test
    void whatOffersAnAddressThatTheMachineHasLostIsOver() throws IOException, InterruptedException {
        var network = ClosedNetwork.withALine();
        assumeTrue(network.isPresent(), "networks of one's own need root");
        var found = new JanusSettings("yes", "", "", "20000-20999");
        var address = network.get().here();
        var said = new JanusSettings("yes", "", address, "20000-20999");
        try (var line = network.get()) {
            assertThat(found.hasMovedFrom(address)).isFalse();
        }
        Awaitility.await().until(() -> found.hasMovedFrom(address));
        assertThat(said.hasMovedFrom(address)).isFalse();
    }

    @Test
    void whereTheAddressIsNotKnownHereItIsNotLookedAt() {
        assertThatCode(() -> MediaAddresses.check(OTHERS, Set.of())).doesNotThrowAnyException();
    }
}
