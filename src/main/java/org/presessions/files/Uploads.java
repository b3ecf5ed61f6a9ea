package org.presessions.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.HomeDisk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that come in pieces over a line that breaks. An upload belongs to one person; to others it is not there.
@Component
public class Uploads {
    private final UploadRepository repository;
    private final UploadData data;
    private final RunningHashes hashes;
    private final Incoming incoming;
    private final StoredFiles files;
    private final UploadPolicies policies;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final HomeDisk disk;
    private final Clock clock;

    Uploads(
            UploadRepository repository,
            UploadData data,
            RunningHashes hashes,
            Incoming incoming,
            StoredFiles files,
            UploadPolicies policies,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            HomeDisk disk,
            Clock clock) {
        this.repository = repository;
        this.data = data;
        this.hashes = hashes;
        this.incoming = incoming;
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

    /// As [#unfinished(String, UUID, UUID)], where a person may have begun several; the last begun first.
    public List<Upload> allUnfinished(String purpose, UUID subjectId, UUID ownerId) {
        return repository.unfinishedOf(purpose, subjectId, ownerId);
    }

    /// As [#unfinished(String, UUID, UUID)], by subject, whoever sends it.
    public Map<UUID, Upload> unfinished(String purpose, Collection<UUID> subjectIds) {
        return repository.unfinishedOf(purpose, subjectIds).stream()
                .collect(Collectors.toMap(Upload::subjectId, upload -> upload, (last, earlier) -> last));
    }

    /// All that is on its way for several subjects, whoever sends it; the last begun first.
    public List<Upload> allUnfinished(String purpose, Collection<UUID> subjectIds) {
        return repository.unfinishedOf(purpose, subjectIds);
    }

    /// What a person sent last for a subject, where it came whole and was not taken.
    public Optional<Upload.Refused> refused(String purpose, UUID subjectId, UUID ownerId) {
        return repository.refused(purpose, subjectId, ownerId);
    }

    /// Says no more that something was not taken: another has come, whichever way.
    public void forgetRefused(String purpose, UUID subjectId) {
        repository.forgetRefused(purpose, subjectId);
    }

    /// How much of it is here, in percent.
    public int receivedPercent(Upload upload) {
        return (int) (received(upload) * 100 / upload.mostBytes());
    }

    /// How many bytes of it are here.
    public long received(Upload upload) {
        return data.path(upload.id()).toFile().length();
    }

    /// Takes a whole file at once, from a form; the same events follow as after an upload in pieces.
    public void receive(String purpose, UUID subjectId, UUID ownerId, String name, InputStream content) {
        try {
            var about = new UploadMetadata(purpose, subjectId, name, Optional.empty());
            receive(begin(about, ownerId, Optional.empty()), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void receive(Upload upload, InputStream content) throws IOException {
        try {
            append(upload, 0, content);
            end(upload);
        } catch (UploadData.TooMuch tooMuch) {
            end(upload, () -> new StoreOutcome.TooLarge(upload.limitBytes()));
        }
    }

    /// Begins an upload, or goes on with that of the same file; the eldest others for the same subject make room for
    /// it.
    ///
    /// @throws HomeDisk.Full where the disk has no room for it; what was here before stays
    Upload begin(UploadMetadata about, UUID ownerId, Optional<Long> lengthBytes) throws IOException {
        var terms = policies.terms(about.purpose(), about.subjectId(), ownerId);
        var replaced = new ArrayList<Upload>();
        var upload = transaction.execute(status -> {
            repository.lock(about.subjectId()); // against another window that begins with the same file
            var earlier = repository.unfinishedOf(about.purpose(), about.subjectId(), ownerId);
            var same = earlier.stream()
                    .filter(one -> isOf(one, about, lengthBytes))
                    .findFirst();
            if (same.isEmpty()) earlier.stream().skip(terms.atOnce() - 1L).forEach(replaced::add);
            return same.orElseGet(() -> insert(about, ownerId, lengthBytes, terms));
        });
        for (var other : replaced) remove(other);
        return upload;
    }

    /// What has no bytes here any more cannot be gone on with.
    private boolean isOf(Upload earlier, UploadMetadata about, Optional<Long> lengthBytes) {
        return earlier.isOf(about.fingerprint())
                && earlier.lengthBytes().equals(lengthBytes)
                && data.isThere(earlier.id());
    }

    private Upload insert(UploadMetadata about, UUID ownerId, Optional<Long> lengthBytes, UploadPolicy.Terms terms) {
        disk.mustHold(lengthBytes.orElse(0L));
        var upload = new Upload(
                UUID.randomUUID(),
                about.purpose(),
                about.subjectId(),
                ownerId,
                FileName.shown(about.name()),
                about.fingerprint(),
                lengthBytes,
                terms.limitBytes(),
                clock.instant());
        data.create(upload.id());
        repository.insert(upload);
        return upload;
    }

    Upload of(UUID id, UUID ownerId) {
        return repository
                .find(id)
                .filter(upload -> upload.ownerId().equals(ownerId))
                .orElseThrow(NotFound::new);
    }

    /// One whose sender sends the request; who that may be its purpose says.
    Upload of(UUID id, HttpServletRequest request) {
        var upload = repository.find(id).orElseThrow(NotFound::new);
        return of(id, policies.owner(upload.purpose(), upload.subjectId(), request));
    }

    /// Ends an upload with what has come of it, whatever its sender meant to send; whoever still sends is told so.
    public void endHere(Upload upload) {
        try {
            repository.becomes(upload.id(), data.offset(upload.id()));
            end(of(upload.id(), upload.ownerId()));
        } catch (UploadData.Gone gone) {
            throw new NotFound();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Bytes that are here, or all of them where the upload has ended.
    ///
    /// @throws UploadData.Gone where it has not ended, and this server has nothing of it
    long offset(Upload upload) throws IOException {
        try {
            return repository.hasEnded(upload.id()) ? upload.lengthBytes().orElse(0L) : data.offset(upload.id());
        } catch (UploadData.Gone gone) {
            if (repository.hasEnded(upload.id())) return upload.lengthBytes().orElse(0L); // at this moment
            throw gone;
        }
    }

    /// Says how long an upload of a person will be, before its last byte has come.
    ///
    /// @return false where another length was said before, or more has come already
    /// @throws NotFound where it is not theirs
    public boolean announce(UUID id, UUID ownerId, long lengthBytes) {
        try {
            var upload = of(id, ownerId);
            return lengthBytes <= upload.limitBytes() && setLength(upload, lengthBytes);
        } catch (UploadData.Gone gone) {
            throw new NotFound();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Once said, it stays.
    ///
    /// @return false where another was said before, or more has come already
    boolean setLength(Upload upload, long lengthBytes) throws IOException {
        if (upload.lengthBytes().isPresent()) return upload.lengthBytes().get() == lengthBytes;
        if (lengthBytes <= 0 || data.offset(upload.id()) > lengthBytes) return false;
        repository.setLength(upload.id(), lengthBytes);
        return true;
    }

    /// @return bytes that are here afterwards
    /// @throws UploadData.TooMuch where more came than was announced or allowed; what was here before stays
    long append(Upload upload, long from, InputStream content) throws IOException {
        var id = upload.id();
        var path = data.path(id);
        try {
            var end = data.append(id, from, content, upload.mostBytes(), here -> hashes.growing(id, path, here));
            hashes.grow(id, path, end);
            return end;
        } catch (UploadData.TooMuch cutBack) {
            hashes.forget(id); // some of what is gone may be in it
            throw cutBack;
        }
    }

    /// As [#append(Upload, long, InputStream)], for a piece that must come to something: it is looked at whole before
    /// any of it counts.
    ///
    /// @return empty where it comes to something else
    Optional<Long> append(Upload upload, long from, InputStream content, Checksum checksum) throws IOException {
        try (var piece = incoming.receive(content, upload.mostBytes() - from);
                var received = Files.newInputStream(piece.path())) {
            return checksum.fits(piece) ? Optional.of(append(upload, from, received)) : Optional.empty();
        }
    }

    /// Looks at a file that has come whole, and tells those who wait for it. Done twice it is done once; a server that
    /// dies in the middle leaves the upload as it was.
    void end(Upload upload) throws IOException {
        var terms = policies.terms(upload.purpose(), upload.subjectId(), upload.ownerId());
        end(upload, () -> take(upload, terms));
    }

    private void end(Upload upload, Supplier<StoreOutcome> outcome) throws IOException {
        transaction.executeWithoutResult(status -> {
            if (repository.finish(upload.id(), clock.instant())) tell(upload, outcome.get());
        });
        hashes.forget(upload.id());
        data.remove(upload.id());
    }

    private void tell(Upload upload, StoreOutcome outcome) {
        repository.noteOutcome(upload.id(), outcome);
        events.publishEvent(UploadNews.of(upload, outcome));
    }

    private StoreOutcome take(Upload upload, UploadPolicy.Terms terms) {
        var path = data.path(upload.id());
        var come = incoming.link(path, hashes.end(upload.id(), path));
        return files.adopt(come, upload.name(), upload.limitBytes(), terms.kinds());
    }

    /// Removes what has come so far of uploads for a subject, whoever sends them.
    public void forget(String purpose, UUID subjectId) {
        repository.unfinishedOf(purpose, List.of(subjectId)).forEach(this::remove);
    }

    /// As [#forget], for a purpose with all of its parts, and with what is known of those that came whole.
    public void forgetAll(String purpose, UUID subjectId) {
        repository.allOf(purpose, subjectId).forEach(this::remove);
    }

    /// Removes what has come of an upload. The row first: bytes that nobody knows are swept away, and what nobody has
    /// bytes of could not be gone on with.
    public void remove(Upload upload) {
        repository.delete(upload.id());
        hashes.forget(upload.id());
        try {
            data.remove(upload.id());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
