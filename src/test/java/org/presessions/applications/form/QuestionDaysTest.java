package org.presessions.applications.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionDaysTest {
    private static final Instant LAST_SECOND = Instant.parse("2027-01-05T22:59:59Z"); // in Geneva

    @Test
    void aDayIsOverWhenItHasEndedInGeneva() {
        var day = Optional.of(LocalDate.of(2027, 1, 5));
        var both = new QuestionDays(day, day);
        assertThat(both.requireAt(LAST_SECOND)).isFalse();
        assertThat(both.freezeAt(LAST_SECOND)).isFalse();
        assertThat(both.requireAt(LAST_SECOND.plusSeconds(1))).isTrue();
        assertThat(both.freezeAt(LAST_SECOND.plusSeconds(1))).isTrue();
    }

    @Test
    void withoutADayNothingChanges() {
        assertThat(QuestionDays.NONE.requireAt(Instant.MAX)).isFalse();
        assertThat(QuestionDays.NONE.freezeAt(Instant.MAX)).isFalse();
    }
}
