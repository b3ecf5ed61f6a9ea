package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class HelpRepositoryTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    HelpRepository repository;

    @Autowired
    Fixtures fixtures;

    UUID meeting;
    UUID person;
    UUID staff;

    @BeforeEach
    void aPreSession() {
        meeting = fixtures.preSession("HTI").id();
        person = fixtures.person().id();
        staff = fixtures.person().id();
    }

    @Test
    void whatWasAskedTwiceWithOneFormIsAskedOnce() {
        var first = request(HelpTopic.CANNOT_HEAR, "", NOW);
        var second = request(HelpTopic.OTHER, "Where is the brief?", NOW.minusSeconds(5));
        repository.insert(meeting, first);
        repository.insert(meeting, first);
        repository.insert(meeting, second);
        assertThat(repository.of(meeting)).containsExactly(second, first);
    }

    @Test
    void itIsAnsweredPutAsideAndOpenedAgainInItsOwnPreSessionAlone() {
        var asked = request(HelpTopic.NOT_HEARD, "", NOW);
        repository.insert(meeting, asked);
        assertThat(repository.answer(fixtures.preSession("TUV").id(), asked.id(), "No", staff, NOW))
                .isFalse();
        assertThat(repository.answer(meeting, asked.id(), "Unmute the headset", staff, NOW))
                .isTrue();
        assertThat(repository.done(meeting, asked.id(), NOW)).isTrue();
        assertThat(repository.done(meeting, asked.id(), NOW.plusSeconds(9))).isTrue();
        assertThat(repository.of(meeting))
                .extracting(HelpRequest::answer, HelpRequest::doneAt)
                .containsExactly(tuple("Unmute the headset", Optional.of(NOW)));
        assertThat(repository.reopen(meeting, asked.id())).isTrue();
        assertThat(repository.of(meeting)).allMatch(HelpRequest::isOpen);
        assertThat(repository.reopen(meeting, UUID.randomUUID())).isFalse();
    }

    @Test
    void whatIsOldIsErased() {
        repository.insert(meeting, request(HelpTopic.OTHER, "Long ago", NOW.minusSeconds(60)));
        var recent = request(HelpTopic.OTHER, "Lately", NOW);
        repository.insert(meeting, recent);
        assertThat(repository.erase(NOW.minusSeconds(30))).isPositive();
        assertThat(repository.of(meeting)).containsExactly(recent);
    }

    private HelpRequest request(HelpTopic topic, String text, Instant at) {
        return new HelpRequest(UUID.randomUUID(), person, topic, text, at, "", Optional.empty());
    }
}
