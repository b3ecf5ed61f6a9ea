package org.presessions.meeting.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class BoxRepositoryTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    BoxRepository repository;

    @Autowired
    Fixtures fixtures;

    UUID meeting;

    @BeforeEach
    void aPreSession() {
        meeting = fixtures.preSession("HTI").id();
    }

    @Test
    void aBoxIsClosedUntilItIsOpenedAndClosedAgain() {
        assertThat(repository.isOpen(meeting)).isFalse();
        repository.open(meeting, NOW);
        repository.open(meeting, NOW);
        assertThat(repository.isOpen(meeting)).isTrue();
        assertThat(repository.isOpen(fixtures.preSession("TUV").id())).isFalse();
        repository.close(meeting);
        assertThat(repository.isOpen(meeting)).isFalse();
    }

    @Test
    void whatIsSentTwiceIsOneAndWhatIsHandledWaitsNoMore() {
        var first = question("How many wells?", NOW.minusSeconds(5));
        var second = question("Where?", NOW);
        for (var one : List.of(second, first, first)) repository.insert(meeting, one);
        assertThat(repository.countWaiting(meeting)).isEqualTo(2);
        assertThat(repository.waiting(meeting, 9)).containsExactly(first, second);
        assertThat(repository.waiting(meeting, 1)).containsExactly(first);
        assertThat(repository.handle(fixtures.preSession("TUV").id(), first.id(), NOW))
                .isEmpty();
        assertThat(repository.handle(meeting, first.id(), NOW)).contains(first);
        assertThat(repository.handle(meeting, first.id(), NOW)).isEmpty();
        assertThat(repository.waiting(meeting, 9)).containsExactly(second);
        assertThat(repository.preSessions()).contains(meeting);
        assertThat(repository.erase(List.of(meeting))).isEqualTo(2);
        assertThat(repository.countWaiting(meeting)).isZero();
    }

    private static BoxQuestion question(String text, Instant at) {
        return new BoxQuestion(UUID.randomUUID(), text, at);
    }
}
