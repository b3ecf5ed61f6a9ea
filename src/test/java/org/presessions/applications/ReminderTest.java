package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTest {
    private static final Instant CLOSES = Instant.parse("2031-08-16T21:59:00Z");

    @Test
    void eachHasItsTimeAndTheLastOneWhoseTimeHasComeIsDue() {
        assertThat(due(Duration.ofDays(7).plusSeconds(1))).isEmpty();
        assertThat(due(Duration.ofDays(7))).contains(Reminder.SEVEN_DAYS);
        assertThat(due(Duration.ofDays(2).plusSeconds(1))).contains(Reminder.SEVEN_DAYS);
        assertThat(due(Duration.ofDays(2))).contains(Reminder.TWO_DAYS);
        assertThat(due(Duration.ofHours(6))).contains(Reminder.SIX_HOURS);
        assertThat(due(Duration.ofSeconds(1))).contains(Reminder.SIX_HOURS);
        assertThat(due(Duration.ZERO)).contains(Reminder.CLOSED);
        assertThat(due(Reminder.OVER.negated().plusSeconds(1))).contains(Reminder.CLOSED);
        assertThat(due(Reminder.OVER.negated())).isEmpty();
    }

    private static Optional<Reminder> due(Duration before) {
        return Reminder.dueAt(CLOSES, CLOSES.minus(before));
    }
}
