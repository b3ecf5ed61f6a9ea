package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CalendarRepositoryTest {
    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Test
    void everyMemberStateIsReviewedOnceInEachCycle() {
        assertThat(calendar.workingGroupSessions()).hasSize(54);
        for (var cycle = 1; cycle <= 4; cycle++) {
            var wanted = cycle;
            var reviewed = calendar.workingGroupSessions().stream()
                    .filter(session -> session.cycle() == wanted)
                    .flatMap(session -> calendar.reviewsAt(session.number()).stream())
                    .map(review -> review.state().iso3())
                    .toList();
            assertThat(reviewed).hasSize(193).doesNotHaveDuplicates();
        }
    }

    @Test
    void aDateThatNoSourceConfirmsSaysSo() {
        assertThat(calendar.workingGroupSession(40).datesVerified()).isTrue();
        assertThat(calendar.workingGroupSession(37).datesVerified()).isFalse();
        assertThat(IntStream.rangeClosed(1, 54)
                        .filter(number -> !calendar.workingGroupSession(number).datesVerified())
                        .count())
                .isEqualTo(20);
    }

    @Test
    void aSeriesHoldsTheStatesThatTheOrganisersChose() {
        var series = fixtures.series("HTI", "UGA");
        assertThat(calendar.preSessionsOf(series.id()))
                .extracting(preSession -> preSession.state().slug())
                .containsExactly("haiti", "uganda");
        assertThat(calendar.preSession(series.slug(), "sudan")).isEmpty();
        assertThat(calendar.series(series.slug())).contains(series);
    }

    @Test
    void aPreSessionGetsItsTime() {
        var series = fixtures.series("HTI");
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        var start = Instant.parse("2021-12-07T09:00:00Z");
        calendar.schedule(id, Optional.of(start), 45, Optional.of(URI.create("https://calls.example.org/haiti")));
        var preSession = calendar.preSession(id);
        assertThat(preSession.startsAt()).contains(start);
        assertThat(preSession.endsAt()).contains(start.plus(Duration.ofMinutes(45)));
        assertThat(preSession.meetingLink()).contains(URI.create("https://calls.example.org/haiti"));
    }
}
