package org.presessions.meeting.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class JointMeetingRepositoryTest {
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Autowired
    JointMeetingRepository repository;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    UUID series;
    List<UUID> preSessions;

    @BeforeEach
    void aSeries() {
        var made = fixtures.series("AND", "BGR", "HRV");
        series = made.id();
        preSessions = calendar.preSessionsOf(series).stream()
                .map(preSession -> preSession.id())
                .toList();
        repository.lock(series);
    }

    @Test
    void eachHasTheNextNumberAndKeepsIt() {
        made(first, preSessions.getFirst(), preSessions.get(1));
        made(second, preSessions.get(1), preSessions.get(2));
        made(first, preSessions.getFirst(), preSessions.get(2));
        assertThat(repository.of(series))
                .containsExactly(
                        new JointMeeting(first, series, 1, Set.of(preSessions.getFirst(), preSessions.get(2))),
                        new JointMeeting(second, series, 2, Set.of(preSessions.get(1), preSessions.get(2))));
    }

    @Test
    void whatIsNotPlannedAnyMoreIsLetGo() {
        made(first, preSessions.getFirst(), preSessions.get(1));
        made(second, preSessions.get(1), preSessions.get(2));
        assertThat(repository.hasBegun(first)).isFalse();
        repository.letGo(series, Set.of(second));
        assertThat(repository.of(series)).extracting(JointMeeting::id).containsExactly(second);
        made(first, preSessions.getFirst(), preSessions.get(1));
        assertThat(repository.of(series)).extracting(JointMeeting::number).containsExactly(2, 3);
    }

    private void made(UUID meeting, UUID... asked) {
        repository.make(meeting, series);
        repository.ask(meeting, Set.of(asked));
    }
}
