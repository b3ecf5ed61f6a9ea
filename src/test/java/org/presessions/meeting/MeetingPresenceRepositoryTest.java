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
        assertThat(presence.all(meeting, now)).containsExactly(person);
        assertThat(presence.all(meeting, now.plusSeconds(3))).isEmpty();
        presence.seen(meeting, Set.of(person), now.plusSeconds(2));
        assertThat(presence.since(meeting, now.minusSeconds(40))).containsExactly(person);
    }

    /// However often a line breaks for seconds.
    @Test
    void whoIsBackSoonWasNotAway() {
        var person = fixtures.person().id();
        presence.seen(meeting, Set.of(person), at(0));
        presence.left(meeting, person, at(10));
        presence.seen(meeting, Set.of(person), at(15));
        presence.seen(meeting, Set.of(person), at(130));
        assertThat(presence.stays(List.of(meeting))).containsExactly(new Stay(meeting, person, at(0), at(130), false));
        presence.left(meeting, person, at(140));
        assertThat(presence.stays(List.of(meeting))).containsExactly(new Stay(meeting, person, at(0), at(140), true));
    }

    /// That it is closed is known long after.
    @Test
    void whoseLineWasDeadLeftWhenTheyWereLastSeen() {
        var person = fixtures.person().id();
        presence.seen(meeting, Set.of(person), at(0));
        presence.seen(meeting, Set.of(person), at(60));
        presence.left(meeting, person, at(900));
        assertThat(presence.stays(List.of(meeting))).containsExactly(new Stay(meeting, person, at(0), at(60), true));
    }

    /// A server that was killed said of nobody that they left.
    @Test
    void aStayEndsWhenItsPersonWasLastSeenAndAnotherBeginsWhenTheyComeAgain() {
        var person = fixtures.person().id();
        var other = fixtures.person().id();
        presence.seen(meeting, Set.of(person, other), at(0));
        presence.seen(meeting, Set.of(person, other), at(15));
        presence.seen(meeting, Set.of(person), at(300));
        presence.seen(meeting, Set.of(person), at(300)); // another node
        presence.seen(meeting, Set.of(person), at(390));
        presence.left(meeting, person, at(400));
        presence.seen(meeting, Set.of(person), at(900));
        assertThat(presence.stays(List.of(meeting)))
                .containsExactlyInAnyOrder(
                        new Stay(meeting, other, at(0), at(15), false),
                        new Stay(meeting, person, at(0), at(15), true),
                        new Stay(meeting, person, at(300), at(400), true),
                        new Stay(meeting, person, at(900), at(900), false));
        assertThat(presence.stays(List.of(fixtures.preSession("TUV").id()))).isEmpty();
        assertThat(presence.erase(List.of(meeting))).isEqualTo(2);
        assertThat(presence.stays(List.of(meeting))).isEmpty();
    }

    private static Instant at(int seconds) {
        return Instant.parse("2021-12-06T09:00:00Z").plusSeconds(seconds);
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
        assertThat(presence.all(meeting, Instant.EPOCH)).isEmpty();
        assertThat(presence.keptStates(meeting)).containsExactly("CHL", "DNK");
        assertThat(presence.keptStates(fixtures.preSession("TUV").id())).isEmpty();
    }
}
