package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MeetingPresenceRepositoryTest {
    @Autowired
    MeetingPresenceRepository presence;

    @Autowired
    Fixtures fixtures;

    UUID meeting;

    @BeforeEach
    void aPreSession() {
        meeting = fixtures.preSession("HTI").id();
    }

    @Test
    void whoWasSeenLatelyIsPresent() {
        var person = fixtures.person().id();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        presence.seen(meeting, Set.of(person), now.minusSeconds(50));
        assertThat(presence.since(meeting, now.minusSeconds(40))).isEmpty();
        presence.seen(meeting, Set.of(person), now);
        assertThat(presence.since(meeting, now.minusSeconds(40))).containsExactly(person);
    }

    @Test
    void whoseLineWasClosedIsPresentNoMoreUntilTheNext() {
        var person = fixtures.person().id();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        presence.seen(meeting, Set.of(person), now);
        presence.left(meeting, person, now.plusSeconds(1));
        assertThat(presence.since(meeting, now.minusSeconds(40))).isEmpty();
        assertThat(presence.all(meeting)).containsExactly(person);
        presence.seen(meeting, Set.of(person), now.plusSeconds(2));
        assertThat(presence.since(meeting, now.minusSeconds(40))).containsExactly(person);
    }

    @Test
    void personsAreErasedAndStatesAreKept() {
        var person = fixtures.person().id();
        presence.seen(meeting, Set.of(person), Instant.now());
        presence.keepStates(meeting, Set.of("DNK", "CHL"));
        presence.keepStates(meeting, Set.of("DNK"));
        presence.keepStates(meeting, Set.of());
        assertThat(presence.meetings()).contains(meeting);
        assertThat(presence.erase(List.of(meeting))).isOne();
        assertThat(presence.all(meeting)).isEmpty();
        assertThat(presence.keptStates(meeting)).containsExactly("CHL", "DNK");
        assertThat(presence.keptStates(fixtures.preSession("TUV").id())).isEmpty();
    }
}
