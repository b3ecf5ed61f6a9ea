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
    void whatIsRequiredOnlyOnceItIsFixedIsNeverRequired() {
        var day = LocalDate.of(2027, 1, 5);
        assertThat(days(day, day).requireTooLate()).isTrue();
        assertThat(days(day, day.minusDays(1)).requireTooLate()).isTrue();
        assertThat(days(day, day.plusDays(1)).requireTooLate()).isFalse();
        assertThat(new QuestionDays(Optional.of(day), Optional.empty()).requireTooLate())
                .isFalse();
        assertThat(days(day, day.plusDays(1)).requireTwice(true)).isTrue();
        assertThat(days(day, day.plusDays(1)).requireTwice(false)).isFalse();
        assertThat(QuestionDays.NONE.requireTwice(true)).isFalse();
    }

    private static QuestionDays days(LocalDate requiredAfter, LocalDate frozenAfter) {
        return new QuestionDays(Optional.of(requiredAfter), Optional.of(frozenAfter));
    }

    @Test
    void withoutADayNothingChanges() {
        assertThat(QuestionDays.NONE.requireAt(Instant.MAX)).isFalse();
        assertThat(QuestionDays.NONE.freezeAt(Instant.MAX)).isFalse();
    }
}
