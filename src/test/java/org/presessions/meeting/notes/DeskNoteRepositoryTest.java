package org.presessions.meeting.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class DeskNoteRepositoryTest {
    private static final Instant NINE = Instant.parse("2021-12-06T09:00:00Z");

    @Autowired
    DeskNoteRepository repository;

    @Autowired
    Fixtures fixtures;

    UUID meeting;
    UUID person;

    @BeforeEach
    void aPreSession() {
        meeting = fixtures.preSession("HTI").id();
        person = fixtures.person().id();
    }

    @Test
    void theLastWordsOfADraftCountAndItsFirstMoment() {
        var id = UUID.randomUUID();
        repository.save(meeting, note(id, person, "Wat", NINE, false));
        repository.save(meeting, note(id, person, "Water", NINE.plusSeconds(9), false));
        assertThat(repository.of(meeting)).containsExactly(note(id, person, "Water", NINE, false));
        repository.save(meeting, note(id, person, "Water!", NINE.plusSeconds(20), true));
        repository.save(
                meeting, note(id, person, "Late", NINE.plusSeconds(30), false)); // a draft that overtook nothing
        assertThat(repository.of(meeting)).containsExactly(note(id, person, "Water!", NINE, true));
    }

    @Test
    void nobodyWritesOrRemovesAnothers() {
        var id = UUID.randomUUID();
        var other = fixtures.person().id();
        repository.save(meeting, note(id, person, "Water", NINE, false));
        repository.save(meeting, note(id, other, "Wine", NINE, true));
        assertThat(repository.of(meeting)).containsExactly(note(id, person, "Water", NINE, false));
        assertThat(repository.delete(meeting, id, other)).isZero();
        repository.deleteDraft(meeting, id, other);
        assertThat(repository.of(meeting)).hasSize(1);
        assertThat(repository.delete(meeting, id, person)).isOne();
        assertThat(repository.of(meeting)).isEmpty();
    }

    @Test
    void aDraftWithoutWordsGoesAndWhatIsKeptStays() {
        var kept = UUID.randomUUID();
        var draft = UUID.randomUUID();
        repository.save(meeting, note(kept, person, "Water", NINE, true));
        repository.save(meeting, note(draft, person, "Wine", NINE, false));
        repository.deleteDraft(meeting, kept, person);
        repository.deleteDraft(meeting, draft, person);
        assertThat(repository.of(meeting)).extracting(Note::id).containsExactly(kept);
        assertThat(repository.meetings()).contains(meeting);
        assertThat(repository.erase(List.of(meeting), NINE)).isZero();
        assertThat(repository.erase(List.of(meeting), NINE.plusSeconds(1))).isOne();
        assertThat(repository.of(meeting)).isEmpty();
    }

    private static Note note(UUID id, UUID person, String text, Instant at, boolean isKept) {
        var seat = Optional.of(new UUID(1, 2));
        return new Note(id, person, text, at, MeetingStage.QUESTIONS, seat, Optional.of(new UUID(3, 4)), isKept);
    }
}
