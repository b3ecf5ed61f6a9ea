package org.presessions.applications.erasing;

import java.time.Clock;
import java.time.Duration;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.presessions.files.StoredFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases what was attached to applications that were withdrawn, some days later: somebody may have erred. The answers
/// stay, so that decisions can be answered for.
@Component
class WithdrawnFiles {
    private final WithdrawnFileRepository repository;
    private final StoredFiles files;
    private final Erasures erasures;
    private final Duration kept;
    private final Clock clock;

    WithdrawnFiles(
            WithdrawnFileRepository repository,
            StoredFiles files,
            Erasures erasures,
            @Value("${presessions.keep-unneeded-days:7}") int keptDays,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.erasures = erasures;
        this.kept = Duration.ofDays(keptDays);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    @Transactional
    public void erase() {
        var over = repository.withdrawnBefore(clock.instant().minus(kept));
        for (var file : over) {
            repository.forget(file);
            files.delete(file);
        }
        erasures.note(ErasedKind.APPLICATION_FILE, over.size());
    }
}
