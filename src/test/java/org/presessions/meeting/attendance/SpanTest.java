package org.presessions.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void whatTwoCoverCountsOnce() {
        assertThat(Span.covered(List.of())).isEqualTo(Duration.ZERO);
        assertThat(Span.covered(List.of(span(10, 20), span(0, 5), span(12, 15), span(18, 30))))
                .isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void whatIsBeforeTheOpeningOrAfterTheEndIsNotOfTheMeeting() {
        var meeting = span(10, 20);
        assertThat(span(0, 15).within(meeting)).contains(span(10, 15));
        assertThat(span(12, 15).within(meeting)).contains(span(12, 15));
        assertThat(span(0, 10).within(meeting)).isEmpty();
        assertThat(span(25, 30).within(meeting)).isEmpty();
    }

    private static Span span(int from, int until) {
        var nine = Instant.parse("2021-12-06T09:00:00Z");
        return new Span(nine.plusSeconds(from * 60L), nine.plusSeconds(until * 60L));
    }
}
