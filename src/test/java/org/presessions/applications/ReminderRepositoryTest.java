package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ReminderRepositoryTest {
    private static final Instant CLOSES = Instant.parse("2031-08-16T21:59:00Z");

    @Autowired
    ReminderRepository repository;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Test
    void aDraftIsUntoldUntilItIsToldAndOnceMoreForAnotherClose() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var draft = samples.begun(haiti, fixtures.person()).id();
        var soon = Instant.now().plusSeconds(60);
        assertThat(repository.untold(haiti.id(), Reminder.TWO_DAYS, CLOSES, soon))
                .containsExactly(draft);
        assertThat(repository.untold(
                        haiti.id(), Reminder.TWO_DAYS, CLOSES, Instant.now().minusSeconds(60)))
                .isEmpty();
        assertThat(repository.tell(draft, Reminder.TWO_DAYS, CLOSES, soon)).isTrue();
        assertThat(repository.tell(draft, Reminder.TWO_DAYS, CLOSES, soon)).isFalse();
        assertThat(repository.untold(haiti.id(), Reminder.TWO_DAYS, CLOSES, soon))
                .isEmpty();
        assertThat(repository.untold(haiti.id(), Reminder.SIX_HOURS, CLOSES, soon))
                .containsExactly(draft);
        assertThat(repository.untold(haiti.id(), Reminder.TWO_DAYS, CLOSES.plus(Duration.ofDays(1)), soon))
                .containsExactly(draft);
    }

    @Test
    void theZoneOfADraftIsKept() {
        var haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        var draft = samples.begun(haiti, fixtures.person()).id();
        assertThat(repository.zone(draft)).isEmpty();
        repository.setZone(draft, ZoneId.of("America/Port-au-Prince"));
        assertThat(repository.zone(draft)).contains(ZoneId.of("America/Port-au-Prince"));
    }
}
