package org.presessions.statements.erasing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.removing.Afterwards;
import org.presessions.statements.text.StatementText;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases words that nobody is to read any more: of statements that were taken back, when their certificate says; of
/// those that were never handed in, some time after their Pre-session, with what all of them said while they were
/// written.
@Component
public class TextErasures {
    private final TextErasureRepository repository;
    private final StatementRepository statements;
    private final Afterwards afterwards;
    private final Erasures erasures;
    private final Clock clock;

    TextErasures(
            TextErasureRepository repository,
            StatementRepository statements,
            Afterwards afterwards,
            Erasures erasures,
            Clock clock) {
        this.repository = repository;
        this.statements = statements;
        this.afterwards = afterwards;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    @Transactional
    public void erase() {
        erasures.note(ErasedKind.STATEMENT_TEXT, erase(repository.takenBack(clock.instant()), any -> true));
        var over = afterwards.over(repository.preSessions());
        erasures.note(
                ErasedKind.STATEMENT_DRAFT, erase(repository.neverHandedIn(over, afterwards.since()), this::isLeft));
        repository.eraseDrafts(over, afterwards.since());
    }

    /// Somebody may have gone on with it a moment ago.
    private boolean isLeft(Manuscript script) {
        return script.handedInAt().isEmpty() && script.savedAt().isBefore(afterwards.since());
    }

    /// @param still asked of each as it stands once nobody else changes it
    /// @return of how many there were any words
    private int erase(List<UUID> seatIds, Predicate<Manuscript> still) {
        return (int) seatIds.stream()
                .flatMap(seatId -> statements.lock(seatId).stream())
                .filter(still)
                .filter(this::erase)
                .count();
    }

    private boolean erase(Manuscript script) {
        repository.erase(script.id(), StatementText.empty(script.content().language(), Set.of()), clock.instant());
        return !script.content().spoken().isBlank();
    }
}
