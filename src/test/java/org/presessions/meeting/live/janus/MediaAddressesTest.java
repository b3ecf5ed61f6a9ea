package org.presessions.meeting.live.janus;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MediaAddressesTest {
    private static final String OURS = "v=0\r\na=candidate:1 1 udp 2015363327 192.0.2.2 20967 typ host\r\n";
    private static final String OTHERS = OURS + "a=candidate:2 1 udp 2015363327 10.0.0.9 20968 typ host\r\n";

    @Test
    void aBrowserIsSentToTheAddressOfTheSettingAlone() {
        assertThatCode(() -> MediaAddresses.check(OURS, Set.of("192.0.2.2"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> MediaAddresses.check(OTHERS, Set.of("192.0.2.2")))
                .isInstanceOf(JanusAway.class);
    }

    @Test
    void whereTheAddressIsNotKnownHereItIsNotLookedAt() {
        assertThatCode(() -> MediaAddresses.check(OTHERS, Set.of())).doesNotThrowAnyException();
    }
}
