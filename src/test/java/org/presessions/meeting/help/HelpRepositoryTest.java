package org.presessions.meeting.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
                .isEmpty();
        assertThat(repository.answer(meeting, asked.id(), "Unmute the headset", staff, NOW))
                .contains(person);
        assertThat(repository.done(meeting, asked.id(), NOW)).contains(person);
        assertThat(repository.done(meeting, asked.id(), NOW.plusSeconds(9))).contains(person);
        assertThat(repository.of(meeting))
                .extracting(HelpRequest::answer, HelpRequest::doneAt)
                .containsExactly(tuple("Unmute the headset", Optional.of(NOW)));
        assertThat(repository.reopen(meeting, asked.id())).contains(person);
        assertThat(repository.of(meeting)).allMatch(HelpRequest::isOpen);
        assertThat(repository.reopen(meeting, UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatWaitsIsWhatNobodyAnsweredOrPutAside() {
        var first = request(HelpTopic.NOT_HEARD, "", NOW.minusSeconds(9));
        var second = request(HelpTopic.NOT_HEARD, "", NOW);
        repository.insert(meeting, first);
        repository.insert(meeting, second);
        assertThat(waiting()).containsExactly(new HelpRepository.Waiting(meeting, 2, first.askedAt()));
        repository.answer(meeting, first.id(), "Unmute the headset", staff, NOW);
        assertThat(waiting()).containsExactly(new HelpRepository.Waiting(meeting, 1, NOW));
        repository.done(meeting, second.id(), NOW);
        assertThat(waiting()).isEmpty();
    }

    private List<HelpRepository.Waiting> waiting() {
        return repository.waiting().stream()
                .filter(one -> one.meetingId().equals(meeting))
                .toList();
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
