package org.presessions.statements.captions;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the captions of statements. Who may read or write them is decided before.
@Component
@Transactional
public class Captions {
    private final CaptionRepository repository;
    private final Audit audit;
    private final Clock clock;

    Captions(CaptionRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// By the code of their language.
    @Transactional(readOnly = true)
    public List<CaptionTrack> of(UUID statementId) {
        return repository.of(statementId);
    }

    @Transactional(readOnly = true)
    public Optional<CaptionTrack> find(UUID statementId, String language) {
        return of(statementId).stream()
                .filter(track -> track.language().equals(language))
                .findFirst();
    }

    /// From which captions of a language are translated: those of the language that is spoken, or else of any other.
    @Transactional(readOnly = true)
    public Optional<CaptionTrack> source(UUID statementId, String language, String spoken) {
        return of(statementId).stream()
                .filter(track -> !track.language().equals(language))
                .min(Comparator.comparing(track -> !track.language().equals(spoken)));
    }

    /// In which languages there is something to read that may be shown, by statement.
    @Transactional(readOnly = true)
    public Map<UUID, TreeSet<String>> languages(Collection<UUID> statementIds) {
        return repository.languages(statementIds);
    }

    /// Keeps them, unless somebody else changed them since.
    ///
    /// @param track of the revision that was changed; 0 for a language that is new
    public CaptionsSaved save(UUID statementId, CaptionTrack track) {
        var ordered = new CaptionTrack(track.language(), track.revision(), CueOrder.of(track.cues()));
        if (!isKept(statementId, ordered))
            return new CaptionsSaved.Late(
                    find(statementId, track.language()).orElse(new CaptionTrack(track.language(), 0, List.of())));
        if (track.revision() == 0)
            audit.record("statement.caption", "statement/" + statementId, Map.of("language", track.language()));
        return new CaptionsSaved.Kept(new CaptionTrack(track.language(), track.revision() + 1, ordered.cues()));
    }

    private boolean isKept(UUID statementId, CaptionTrack track) {
        return track.revision() == 0
                ? repository.insert(statementId, track, clock.instant())
                : repository.update(statementId, track, clock.instant());
    }

    /// Another video has come: they are kept, and shown to nobody until somebody has looked whether they fit.
    public void outdate(UUID statementId) {
        repository.outdate(statementId);
    }

    /// Somebody has looked at them beside the video that is there.
    public void fit(UUID statementId, String language) {
        if (repository.fit(statementId, language))
            audit.record("statement.captions-fit", "statement/" + statementId, Map.of("language", language));
    }

    public void remove(UUID statementId, String language) {
        if (repository.delete(statementId, language))
            audit.record("statement.uncaption", "statement/" + statementId, Map.of("language", language));
    }
}
