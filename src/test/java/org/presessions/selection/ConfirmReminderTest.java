package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmReminderTest {
    private static final Instant UNTIL = Instant.parse("2031-08-16T21:59:00Z");

    @Test
    void eachHasItsTimeAndTheLastOneWhoseTimeHasComeIsDue() {
        assertThat(due(Duration.ofDays(3).plusSeconds(1))).isEmpty();
        assertThat(due(Duration.ofDays(3))).contains(ConfirmReminder.THREE_DAYS);
        assertThat(due(Duration.ofDays(1))).contains(ConfirmReminder.ONE_DAY);
        assertThat(due(Duration.ofSeconds(1))).contains(ConfirmReminder.ONE_DAY);
        assertThat(due(Duration.ZERO)).isEmpty();
    }

    @Test
    void whoeverWasInvitedAfterItsTimeIsNotHurried() {
        var invited = UNTIL.minus(Duration.ofDays(2));
        assertThat(ConfirmReminder.dueAt(UNTIL, invited, invited.plusSeconds(1)))
                .isEmpty();
        assertThat(ConfirmReminder.dueAt(UNTIL, invited, UNTIL.minusSeconds(1))).contains(ConfirmReminder.ONE_DAY);
    }

    private static Optional<ConfirmReminder> due(Duration before) {
        return ConfirmReminder.dueAt(UNTIL, UNTIL.minus(Duration.ofDays(9)), UNTIL.minus(before));
    }
}
