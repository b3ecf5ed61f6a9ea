package org.presessions.statements.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class NoteRepositoryTest {
    private static final Instant AT = Instant.parse("2031-08-16T21:59:00Z");

    @Autowired
    NoteRepository repository;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    private final UUID video = UUID.randomUUID();
    private Seat seat;
    private UUID statement;

    @BeforeEach
    void begin() {
        seat = speakers.confirmed(fixtures.preSession("HTI"));
        statement = manuscripts.begin(seat).id();
    }

    @Test
    void notesStandInTheOrderOfTheirMomentsAndAreToldOnce() {
        add(43, "The source");
        add(5, "Louder");
        assertThat(repository.of(statement))
                .extracting(Note::at, Note::words, Note::assetId, Note::isTold)
                .containsExactly(
                        tuple(Duration.ofSeconds(5), "Louder", Optional.of(video), false),
                        tuple(Duration.ofSeconds(43), "The source", Optional.of(video), false));
        repository.tell(statement, AT);
        assertThat(repository.of(statement)).allMatch(Note::isTold);
        assertThat(repository.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatWasToldStaysAndAllIsErased() {
        add(5, "Louder");
        var told = repository.of(statement).getFirst();
        assertThat(repository.delete(UUID.randomUUID(), told.id())).isFalse();
        repository.tell(statement, AT);
        assertThat(repository.delete(statement, told.id())).isFalse();
        add(6, "Slower");
        var other = repository.of(statement).getLast();
        assertThat(repository.delete(statement, other.id())).isTrue();
        assertThat(repository.of(statement)).extracting(Note::words).containsExactly("Louder");
        repository.deleteAll(statement);
        assertThat(repository.of(statement)).isEmpty();
    }

    private void add(int seconds, String words) {
        var note = new Note(0, Optional.of(video), Duration.ofSeconds(seconds), words, false);
        repository.insert(statement, note, seat.speakerId(), AT);
    }
}
