package org.presessions.applications.announcements;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.audit.Audit;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files of the calls.
@Component
@Transactional
class CallFiles {
    static final int AT_MOST = 10; // of one call

    private final CallFileRepository repository;
    private final Calls calls;
    private final StoredFiles files;
    private final Audit audit;
    private final Clock clock;

    CallFiles(CallFileRepository repository, Calls calls, StoredFiles files, Audit audit, Clock clock) {
        this.repository = repository;
        this.calls = calls;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CallFile> of(CallForApplications call) {
        var rows = repository.of(call.id());
        var stored =
                files.find(rows.stream().map(CallFileRepository.Row::fileId).toList());
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(stored.get(row.fileId()))
                                .map(file -> new CallFile(row.id(), file))
                                .stream())
                .toList();
    }

    /// @throws NotFound where the call has none of that id
    @Transactional(readOnly = true)
    StoredFile get(CallForApplications call, UUID id) {
        return repository
                .find(call.id(), id)
                .map(row -> files.get(row.fileId()))
                .orElseThrow(NotFound::new);
    }

    void add(CallForApplications call, UUID fileId, UUID by) {
        repository.insert(call.id(), fileId, by, clock.instant());
        audit.record("call.file.add", "series/" + call.seriesId());
    }

    /// Its bytes go with the last call that has it.
    void remove(CallForApplications call, UUID id) {
        var row = repository.find(call.id(), id).orElseThrow(NotFound::new);
        repository.delete(row.id());
        if (!repository.isUsed(row.fileId())) files.delete(row.fileId());
        audit.record("call.file.remove", "series/" + call.seriesId());
    }

    /// The latest other call that has files.
    @Transactional(readOnly = true)
    Optional<CallForApplications> lastBefore(CallForApplications call) {
        var with = repository.callsWithFiles();
        return calls.all().stream()
                .filter(other -> with.contains(other.id()) && !other.id().equals(call.id()))
                .findFirst();
    }

    void takeOver(CallForApplications call, UUID by) {
        lastBefore(call).ifPresent(other -> repository.copy(other.id(), call.id(), by, clock.instant()));
        audit.record("call.file.take-over", "series/" + call.seriesId());
    }
}
