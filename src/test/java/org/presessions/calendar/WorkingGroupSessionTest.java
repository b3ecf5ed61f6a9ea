package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingGroupSessionTest {
    private static final Instant LAST_SECOND = Instant.parse("2027-01-29T22:59:59Z"); // in Geneva

    @Test
    void datesThatNoSourceConfirmsAreToBeConfirmedUntilTheyAreOver() {
        assertThat(session(false).isToBeConfirmed(LAST_SECOND)).isTrue();
        assertThat(session(false).isToBeConfirmed(LAST_SECOND.plusSeconds(1))).isFalse();
        assertThat(session(true).isToBeConfirmed(LAST_SECOND)).isFalse();
    }

    private static WorkingGroupSession session(boolean isVerified) {
        return new WorkingGroupSession(56, 5, LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 29), isVerified, "");
    }
}
