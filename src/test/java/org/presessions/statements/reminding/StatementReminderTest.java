package org.presessions.statements.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementReminderTest {
    private static final Instant WANTED = Instant.parse("2031-08-16T21:59:00Z");

    @Test
    void eachHasItsTimeAndTheLastOneWhoseTimeHasComeIsDue() {
        assertThat(due(Duration.ofDays(7).plusSeconds(1))).isEmpty();
        assertThat(due(Duration.ofDays(7))).contains(StatementReminder.SEVEN_DAYS);
        assertThat(due(Duration.ofDays(2).plusSeconds(1))).contains(StatementReminder.SEVEN_DAYS);
        assertThat(due(Duration.ofDays(2))).contains(StatementReminder.TWO_DAYS);
        assertThat(due(Duration.ofSeconds(1))).contains(StatementReminder.TWO_DAYS);
        assertThat(due(Duration.ZERO)).isEmpty();
    }

    private static Optional<StatementReminder> due(Duration before) {
        return StatementReminder.dueAt(WANTED, WANTED.minus(before));
    }
}
