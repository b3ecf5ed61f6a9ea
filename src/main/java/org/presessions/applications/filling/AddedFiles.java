package org.presessions.applications.filling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.AwaitedFiles;
import org.presessions.applications.Draft;
import org.presessions.applications.HandedInRepository;
import org.presessions.files.StoredFiles;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files for questions that a call added.
@Component
@Transactional
class AddedFiles {
    private final AddedFileRepository repository;
    private final ApplicationRepository applications;
    private final HandedInRepository handedIn;
    private final AwaitedFiles awaited;
    private final StoredFiles files;
    private final Clock clock;

    AddedFiles(
            AddedFileRepository repository,
            ApplicationRepository applications,
            HandedInRepository handedIn,
            AwaitedFiles awaited,
            StoredFiles files,
            Clock clock) {
        this.repository = repository;
        this.applications = applications;
        this.handedIn = handedIn;
        this.awaited = awaited;
        this.files = files;
        this.clock = clock;
    }

    /// In the place of one that was there before.
    ///
    /// @return whether it was awaited, and is handed in
    boolean attach(UUID id, String question, UUID fileId) {
        repository.insert(id, question, fileId);
        replace(id, question, Optional.of(fileId));
        return awaited.handIn(draft(id), question, fileId);
    }

    void detach(UUID id, String question) {
        replace(id, question, Optional.empty());
    }

    /// A file that was never handed in is forgotten with the draft that had it.
    private void replace(UUID id, String question, Optional<UUID> fileId) {
        applications.lock(id);
        var draft = draft(id);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        applications.save(id, draft.fields().withFile(question, fileId), at);
        draft.file(question)
                .filter(before -> handedIn.versions(id).stream()
                        .noneMatch(version -> version.file(question).equals(Optional.of(before))))
                .ifPresent(files::delete);
    }

    private Draft draft(UUID id) {
        return applications.find(id).orElseThrow(NotFound::new);
    }
}
