package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.HomeDisk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that come in pieces over a line that breaks. An upload belongs to one person; to others it is not there.
@Component
public class Uploads {
    private final UploadRepository repository;
    private final UploadData data;
    private final StoredFiles files;
    private final ObjectProvider<UploadPolicy> policies;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final HomeDisk disk;
    private final Clock clock;

    Uploads(
            UploadRepository repository,
            UploadData data,
            StoredFiles files,
            ObjectProvider<UploadPolicy> policies,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            HomeDisk disk,
            Clock clock) {
        this.repository = repository;
        this.data = data;
        this.files = files;
        this.policies = policies;
        this.transaction = transaction;
        this.events = events;
        this.disk = disk;
        this.clock = clock;
    }

    /// The upload that a person began for a subject and did not end: it can be gone on with, from any device.
    public Optional<Upload> unfinished(String purpose, UUID subjectId, UUID ownerId) {
        return repository.unfinishedOf(purpose, subjectId, ownerId).stream().findFirst();
    }

    /// How many bytes of it are here.
    public long received(Upload upload) {
        return data.path(upload.id()).toFile().length();
    }

    /// Takes a whole file at once, from a form; the same events follow as after an upload in pieces.
    public void receive(String purpose, UUID subjectId, UUID ownerId, String name, InputStream content) {
        try {
            var upload = begin(purpose, subjectId, ownerId, name, Optional.empty());
            append(upload, 0, content);
            end(upload);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The terms for a person; [NotFound] where there are none.
    UploadPolicy.Terms terms(String purpose, UUID subjectId, UUID personId) {
        return policies.stream()
                .filter(policy -> policy.purpose().equals(purpose))
                .findFirst()
                .flatMap(policy -> policy.terms(subjectId, personId))
                .orElseThrow(NotFound::new);
    }

    /// Begins an upload; one for the same subject that was not ended makes room for it.
    ///
    /// @throws HomeDisk.Full where the disk has no room for it
    Upload begin(String purpose, UUID subjectId, UUID ownerId, String name, Optional<Long> lengthBytes)
            throws IOException {
        var terms = terms(purpose, subjectId, ownerId);
        disk.mustHold(lengthBytes.orElse(0L));
        for (var earlier : repository.unfinishedOf(purpose, subjectId, ownerId)) remove(earlier);
        var upload = new Upload(
                UUID.randomUUID(), purpose, subjectId, ownerId, FileName.shown(name), lengthBytes, terms.limitBytes());
        data.create(upload.id());
        repository.insert(upload, clock.instant());
        return upload;
    }

    Upload of(UUID id, UUID ownerId) {
        return repository
                .find(id)
                .filter(upload -> upload.ownerId().equals(ownerId))
                .orElseThrow(NotFound::new);
    }

    /// Bytes that are here, or all of them where the upload has ended.
    long offset(Upload upload) throws IOException {
        if (repository.unfinished(upload.id()).isPresent()) return data.offset(upload.id());
        return upload.lengthBytes().orElse(0L);
    }

    void setLength(Upload upload, long lengthBytes) {
        repository.setLength(upload.id(), lengthBytes);
    }

    /// @return bytes that are here afterwards
    long append(Upload upload, long from, InputStream content) throws IOException {
        return data.append(upload.id(), from, content, upload.mostBytes());
    }

    /// Looks at a file that has come whole, and tells those who wait for it. Done twice it is done once; a server that
    /// dies in the middle leaves the upload as it was.
    void end(Upload upload) throws IOException {
        var terms = terms(upload.purpose(), upload.subjectId(), upload.ownerId());
        transaction.executeWithoutResult(status -> {
            if (repository.finish(upload.id(), clock.instant())) events.publishEvent(news(upload, take(upload, terms)));
        });
        data.remove(upload.id());
    }

    private StoreOutcome take(Upload upload, UploadPolicy.Terms terms) {
        return files.adopt(data.path(upload.id()), upload.name(), upload.limitBytes(), Set.of(terms.kind()));
    }

    void remove(Upload upload) throws IOException {
        data.remove(upload.id());
        repository.delete(upload.id());
    }

    private static Object news(Upload upload, StoreOutcome outcome) {
        return switch (outcome) {
            case StoreOutcome.Stored(var file) ->
                new UploadFinished(upload.id(), upload.purpose(), upload.subjectId(), file);
            case StoreOutcome.WrongKind() -> refused(upload, UploadRefused.Reason.WRONG_KIND);
            case StoreOutcome.TooLarge(var limit) -> refused(upload, UploadRefused.Reason.TOO_LARGE);
            case StoreOutcome.Broken() -> refused(upload, UploadRefused.Reason.BROKEN);
            case StoreOutcome.Active() -> refused(upload, UploadRefused.Reason.WRONG_KIND); // no video is
            case StoreOutcome.Empty() -> refused(upload, UploadRefused.Reason.EMPTY);
        };
    }

    private static UploadRefused refused(Upload upload, UploadRefused.Reason reason) {
        return new UploadRefused(upload.id(), upload.purpose(), upload.subjectId(), reason);
    }
}
