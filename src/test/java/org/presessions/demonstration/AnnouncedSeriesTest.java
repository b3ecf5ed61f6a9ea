package org.presessions.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class AnnouncedSeriesTest {
    @Autowired
    AnnouncedSeries announced;

    @Autowired
    Calendar calendar;

    @Autowired
    Calls calls;

    /// The announcement that extends the call of 37 for some States names no day: none stands beside the facts.
    @Test
    void onlyWhatWasAnnouncedStandsThereAndNothingIsSaidToHaveBeenHeld() {
        announced.series37();
        announced.series40();
        for (var slug : AnnouncedSeries.SLUGS) {
            var series = calendar.series(slug).orElseThrow();
            var call = calls.of(series).orElseThrow();
            assertThat(calendar.preSessionsOf(series.id())).isNotEmpty().allSatisfy(preSession -> {
                assertThat(call.extensionOf(preSession.id())).isEmpty();
                assertThat(preSession.startsAt()).isEmpty();
                assertThat(preSession.courseAt(Instant.now())).isEqualTo(Course.UNRECORDED);
            });
        }
    }
}
