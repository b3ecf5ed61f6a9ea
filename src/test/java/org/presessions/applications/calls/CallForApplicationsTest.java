package org.presessions.applications.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;

class CallForApplicationsTest {
    static final Instant OPENS = Instant.parse("2021-07-20T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2021-08-16T21:59:00Z"); // 23:59 in Geneva
    static final UUID HAITI = UUID.randomUUID();
    static final UUID TOGO = UUID.randomUUID();

    @Test
    void aCallIsOpenFromItsFirstInstantToBeforeItsLast() {
        var call = call();
        assertThat(call.statusAt(OPENS.minusMillis(1), HAITI)).isEqualTo(CallStatus.NOT_YET_OPEN);
        assertThat(call.statusAt(OPENS, HAITI)).isEqualTo(CallStatus.OPEN);
        assertThat(call.statusAt(CLOSES.minusMillis(1), HAITI)).isEqualTo(CallStatus.OPEN);
        assertThat(call.statusAt(CLOSES, HAITI)).isEqualTo(CallStatus.CLOSED);
    }

    @Test
    void anExtensionIsForItsStateOnlyAndTheLastOneHolds() {
        var first = CLOSES.plus(Duration.ofDays(7));
        var last = CLOSES.plus(Duration.ofDays(9));
        var call = call(extension(HAITI, first), extension(HAITI, last));
        assertThat(call.closesAt(HAITI)).isEqualTo(last);
        assertThat(call.closesAt(TOGO)).isEqualTo(CLOSES);
        assertThat(call.lastClosesAt()).isEqualTo(last);
        assertThat(call.statusAt(first, HAITI)).isEqualTo(CallStatus.OPEN);
        assertThat(call.statusAt(first, TOGO)).isEqualTo(CallStatus.CLOSED);
        assertThat(call.statusAt(first)).isEqualTo(CallStatus.OPEN);
    }

    @Test
    void anExtensionNeverShortensACallThatWasItselfMadeLonger() {
        assertThat(call(extension(HAITI, CLOSES.minusSeconds(60))).closesAt(HAITI))
                .isEqualTo(CLOSES);
    }

    @Test
    void aFormThatWasOpenedInTimeIsTakenForFifteenMinutesMore() {
        var call = call();
        var openedInTime = Optional.of(CLOSES.minusSeconds(1));
        var lastMoment = CLOSES.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertThat(call.takes(HAITI, openedInTime, lastMoment)).isTrue();
        assertThat(call.takes(HAITI, openedInTime, lastMoment.plusMillis(1))).isFalse();
        assertThat(call.takes(HAITI, Optional.of(CLOSES), lastMoment)).isFalse();
        assertThat(call.takes(HAITI, Optional.empty(), lastMoment)).isFalse();
        assertThat(call.takes(HAITI, Optional.empty(), CLOSES.minusMillis(1))).isTrue();
        assertThat(call.takes(HAITI, openedInTime, OPENS.minusSeconds(1))).isFalse();
    }

    @Test
    void theGraceFollowsAnExtension() {
        var later = CLOSES.plus(Duration.ofDays(7));
        var call = call(extension(HAITI, later));
        assertThat(call.takes(HAITI, Optional.of(CLOSES.plusSeconds(60)), later.plusSeconds(60)))
                .isTrue();
        assertThat(call.takes(TOGO, Optional.of(CLOSES.minusSeconds(60)), later))
                .isFalse();
    }

    @Test
    void aDraftIsPublicAtNoTimeAndAnAnnouncementFromItsInstantOn() {
        var draft = new CallForApplications(
                UUID.randomUUID(), UUID.randomUUID(), OPENS, CLOSES, "ask@example.org", 0, Optional.empty(), List.of());
        assertThat(draft.isPublishedAt(CLOSES)).isFalse();
        assertThat(call().isPublishedAt(OPENS.minusNanos(1))).isFalse();
        assertThat(call().isPublishedAt(OPENS)).isTrue();
    }

    private static CallForApplications call(CallExtension... extensions) {
        return new CallForApplications(
                UUID.randomUUID(),
                UUID.randomUUID(),
                OPENS,
                CLOSES,
                "ask@example.org",
                0,
                Optional.of(OPENS),
                List.of(extensions));
    }

    private static CallExtension extension(UUID preSessionId, Instant closesAt) {
        return new CallExtension(preSessionId, closesAt, Wording.english("Storms"), Optional.empty(), CLOSES);
    }
}
