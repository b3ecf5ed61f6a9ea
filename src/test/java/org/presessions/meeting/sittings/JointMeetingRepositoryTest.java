package org.presessions.meeting.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        var before = new JointMeeting(
                first, series, 1, Set.of(preSessions.getFirst(), preSessions.get(2)), Optional.empty(), Duration.ZERO);
        assertThat(repository.of(series).getFirst()).isEqualTo(before);
        assertThat(repository.find(series, 2))
                .hasValueSatisfying(joint -> assertThat(joint.preSessionIds())
                        .containsExactlyInAnyOrder(preSessions.get(1), preSessions.get(2)));
    }

    @Test
    void whatIsNotPlannedAnyMoreIsLetGo() {
        made(first, preSessions.getFirst(), preSessions.get(1));
        made(second, preSessions.get(1), preSessions.get(2));
        assertThat(repository.hasBegun(first)).isFalse();
        repository.letGo(series, Set.of(second));
        assertThat(repository.of(series)).extracting(JointMeeting::id).containsExactly(second);
        made(first, preSessions.getFirst(), preSessions.get(1));
        assertThat(repository.of(series)).extracting(JointMeeting::number).containsExactly(1, 2);
    }

    /// An address that was let go leads to nothing else later.
    @Test
    void noNumberIsGivenTwice() {
        made(first, preSessions.getFirst(), preSessions.get(1));
        repository.letGo(series, Set.of());
        made(second, preSessions.getFirst(), preSessions.get(1));
        assertThat(repository.find(series, 1)).isEmpty();
        assertThat(repository.find(second)).map(JointMeeting::number).contains(2);
    }

    @Test
    void whoLooksFindsWhatIsPlanned() {
        var hour = Instant.parse("2021-12-06T09:00:00Z");
        made(first, preSessions.getFirst(), preSessions.get(1));
        made(second, preSessions.get(1), preSessions.get(2));
        repository.plan(first, hour, Duration.ofMinutes(50));
        assertThat(repository.find(first).orElseThrow().endsAt()).contains(hour.plusSeconds(3000));
        assertThat(repository.since(hour)).extracting(JointMeeting::id).contains(first);
        assertThat(repository.since(hour.plusSeconds(1)))
                .extracting(JointMeeting::id)
                .doesNotContain(first);
        assertThat(repository.ofPreSessions(List.of(preSessions.get(2))))
                .extracting(JointMeeting::id)
                .containsExactly(second);
        assertThat(repository.all(List.of(first, UUID.randomUUID())))
                .extracting(JointMeeting::id)
                .containsExactly(first);
    }

    private void made(UUID meeting, UUID... asked) {
        repository.make(meeting, series);
        repository.ask(meeting, Set.of(asked));
    }
}
