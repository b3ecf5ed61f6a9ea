package org.presessions.statements.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class EmblemRepositoryTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Autowired
    EmblemRepository emblems;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications applications;

    @Test
    void oneTakesThePlaceOfTheOther() {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var application = applications.application(preSession, "Sample Coalition " + UUID.randomUUID());
        var seat = speakers.confirmed(application, 2);
        assertThat(emblems.find(seat.id())).isEmpty();
        emblems.save(seat.id(), new byte[] {1}, AT);
        emblems.save(seat.id(), new byte[] {2, 3}, AT);
        assertThat(emblems.find(seat.id())).contains(new byte[] {2, 3});
        emblems.delete(seat.id());
        assertThat(emblems.find(seat.id())).isEmpty();
    }
}
