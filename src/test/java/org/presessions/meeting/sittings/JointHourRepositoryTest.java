package org.presessions.meeting.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class JointHourRepositoryTest {
    @Autowired
    JointHourRepository repository;

    @Autowired
    JointMeetingRepository meetings;

    @Autowired
    Fixtures fixtures;

    @Test
    void anHourIsNotedOnceAndAnotherOneAnew() {
        var meeting = UUID.randomUUID();
        meetings.make(meeting, fixtures.series("AND", "BGR").id());
        var person = fixtures.person().id();
        var hour = Instant.parse("2031-12-06T09:00:00Z");
        assertThat(repository.noteTold(meeting, person, hour)).isTrue();
        assertThat(repository.noteTold(meeting, person, hour)).isFalse();
        assertThat(repository.noteTold(meeting, person, hour.plusSeconds(60))).isTrue();
        assertThat(repository.noteTold(meeting, fixtures.person().id(), hour)).isTrue();
    }

    @Test
    void whoWasToldOfWhatIsPlannedNoMoreIsTakenOnce() {
        var meeting = UUID.randomUUID();
        var series = fixtures.series("AND", "BGR");
        meetings.make(meeting, series.id());
        var person = fixtures.person().id();
        var hour = Instant.parse("2031-12-06T09:00:00Z");
        repository.noteTold(meeting, person, hour);
        assertThat(repository.takeGivenUp(hour))
                .noneMatch(told -> told.meetingId().equals(meeting));
        assertThat(repository.takeGivenUp(hour.minusSeconds(1)))
                .contains(new JointHourRepository.Told(meeting, series.id(), person, hour));
        assertThat(repository.takeGivenUp(hour.minusSeconds(1))).isEmpty();
    }
}
