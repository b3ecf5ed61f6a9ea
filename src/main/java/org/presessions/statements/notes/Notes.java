package org.presessions.statements.notes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what staff note at moments of videos. Who may write or read them is decided before.
@Component
@Transactional
public class Notes {
    private final NoteRepository repository;
    private final Clock clock;

    Notes(NoteRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// All of a statement, in the order of their moments.
    @Transactional(readOnly = true)
    public List<Note> of(UUID statementId) {
        return repository.of(statementId);
    }

    /// Those that its speaker reads.
    @Transactional(readOnly = true)
    public List<Note> told(UUID statementId) {
        return of(statementId).stream().filter(Note::isTold).toList();
    }

    /// @param video at which the moment is
    public void add(UUID statementId, Optional<UUID> video, Duration at, String words, UUID by) {
        repository.insert(statementId, new Note(0, video, at, words, false), by, clock.instant());
    }

    /// What its speaker has read stays.
    public void remove(UUID statementId, long id) {
        repository.delete(statementId, id);
    }

    /// From now on the speaker reads them all.
    ///
    /// @return those that are new
    public List<Note> tell(UUID statementId) {
        var news = of(statementId).stream().filter(note -> !note.isTold()).toList();
        repository.tell(statementId, clock.instant());
        return news;
    }

    /// Of a statement that was taken back.
    public void erase(UUID statementId) {
        repository.deleteAll(statementId);
    }
}
