package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.audit.Audit;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.HomeDisk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The files that people sent. Where their bytes lie nobody else knows: others get streams, or the loan of a local
/// copy.
@Component
public class StoredFiles {
    private static final String UNTOLD = "application/octet-stream";

    private final StoredFileRepository repository;
    private final Incoming incoming;
    private final UnsaidBlobs unsaid;
    private final BlobStore blobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final HomeDisk disk;
    private final Clock clock;

    StoredFiles(
            StoredFileRepository repository,
            Incoming incoming,
            UnsaidBlobs unsaid,
            BlobStore blobs,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Audit audit,
            HomeDisk disk,
            Clock clock) {
        this.repository = repository;
        this.incoming = incoming;
        this.unsaid = unsaid;
        this.blobs = blobs;
        this.transaction = transaction;
        this.events = events;
        this.audit = audit;
        this.disk = disk;
        this.clock = clock;
    }

    /// Takes a file in, if its content is of an allowed kind.
    ///
    /// @param content read to its end, or until it passes the limit; not closed
    /// @param name as the sender's browser said it; a path in it is cut off
    /// @throws HomeDisk.Full where the disk has no room for it
    public StoreOutcome store(InputStream content, String name, long limitBytes, Set<FileKind> allowed) {
        disk.mustHold(0);
        return judge(incoming.receive(content, limitBytes), name, limitBytes, allowed);
    }

    /// Takes in what has come already, such as a finished upload.
    StoreOutcome adopt(Incoming.Received come, String name, long limitBytes, Set<FileKind> allowed) {
        return judge(come, name, limitBytes, allowed);
    }

    public Optional<StoredFile> find(UUID id) {
        return repository.find(id);
    }

    /// Several at once, by their ids; those that are not there are left out.
    public Map<UUID, StoredFile> find(Collection<UUID> ids) {
        return repository.find(ids).stream().collect(Collectors.toMap(StoredFile::id, file -> file));
    }

    /// @throws NotFound where there is no such file
    public StoredFile get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// Notes that somebody takes a file away as it was sent.
    public void noteReading(StoredFile file) {
        transaction.executeWithoutResult(status -> audit.record("file.read", "file/" + file.id()));
    }

    /// Notes that somebody reads a copy of a file, and not the file itself.
    public void noteLook(StoredFile file) {
        transaction.executeWithoutResult(status -> audit.record("file.look", "file/" + file.id()));
    }

    /// Keeps the flat copy of a document beside it; with the document it goes. Nothing is kept of one that was deleted
    /// meanwhile.
    ///
    /// @param made on the disk of the folder where everything is kept; gone afterwards
    public void keepFlat(StoredFile file, Path made) {
        transaction.executeWithoutResult(status -> {
            repository.lock(file.sha256());
            if (repository.isUsed(file.sha256())) blobs.put(BlobStore.flat(file.sha256()), made);
        });
    }

    /// Lends the flat copy, as [#withLocalCopy] does.
    ///
    /// @return empty where there is none on this node
    public <T> Optional<T> withFlat(StoredFile file, Function<Path, T> use) {
        return blobs.withLocalCopy(BlobStore.flat(file.sha256()), use);
    }

    /// @throws NotFound where there is no flat copy on this node
    InputStream openFlat(StoredFile file) {
        return blobs.open(BlobStore.flat(file.sha256())).orElseThrow(NotFound::new);
    }

    /// The bytes of a file: as they were sent, unless others have taken their place.
    ///
    /// @throws NotFound where it was deleted meanwhile
    /// @throws FileElsewhere where this node does not have it
    public InputStream open(StoredFile file) {
        return blobs.open(file.sha256()).orElseThrow(() -> missing(file));
    }

    /// Lends a file of this disk with the bytes of a file, for what a stream cannot do, such as another program that
    /// reads them. It is for reading only, and must not be used any more when `use` returns.
    ///
    /// @return what `use` returned
    /// @throws NotFound where the file was deleted meanwhile
    /// @throws FileElsewhere where this node does not have it
    public <T> T withLocalCopy(StoredFile file, Function<Path, T> use) {
        return blobs.withLocalCopy(file.sha256(), use).orElseThrow(() -> missing(file));
    }

    /// Keeps other bytes for a file than were sent; those go at once, unless another file has them. Nothing changes
    /// for one that was deleted or changed meanwhile. A server that dies in it loses and leaves nothing.
    ///
    /// @param made on the disk of the folder where everything is kept
    /// @param beside what is noted of the bytes that were sent, in the same act: nobody can ask them afterwards
    public void keepInstead(StoredFile file, Path made, Runnable beside) {
        try (var come = incoming.link(made, Optional.empty())) {
            if (come.sha256().equals(file.sha256())) beside.run();
            else keepInstead(file, come, beside);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keepInstead(StoredFile file, Incoming.Received come, Runnable beside) throws IOException {
        var mediaType = Recognition.of(come.path()) instanceof Recognition.Known known ? known.mediaType() : UNTOLD;
        transaction.executeWithoutResult(status -> {
            beside.run();
            Stream.of(file.sha256(), come.sha256()).sorted().forEach(repository::lock);
            if (!repository.becomes(file, come.sha256(), come.bytes(), mediaType)) return;
            unsaid.keeping(come.sha256());
            blobs.put(come.sha256(), come.path());
            events.publishEvent(new StoredFileDeleted(file.sha256()));
        });
    }

    /// Forgets a file; its bytes go once nothing else shares them.
    public void delete(UUID id) {
        transaction.executeWithoutResult(status -> repository.find(id).ifPresent(file -> {
            repository.delete(id);
            audit.record("file.delete", "file/" + id);
            events.publishEvent(new StoredFileDeleted(file.sha256()));
        }));
    }

    /// Bytes go after their last file; those of a file that is still there are elsewhere or lost, which is no 404.
    private RuntimeException missing(StoredFile file) {
        if (find(file.id()).isEmpty()) return new NotFound();
        return new FileElsewhere(file.id(), file.sha256());
    }

    private StoreOutcome judge(Incoming.Received received, String name, long limitBytes, Set<FileKind> allowed) {
        try (received) {
            if (received.bytes() == 0) return new StoreOutcome.Empty();
            if (received.bytes() > limitBytes) return new StoreOutcome.TooLarge(limitBytes);
            return switch (Recognition.of(received.path())) {
                case Recognition.Known(var kind, var mediaType)
                when allowed.contains(kind) -> stored(received, name, mediaType);
                case Recognition.Damaged(var kind) when allowed.contains(kind) -> new StoreOutcome.Broken();
                case Recognition.Active(var kind) when allowed.contains(kind) -> new StoreOutcome.Active();
                case Recognition.Active active -> untold(received, name, allowed);
                case Recognition.Known known -> untold(received, name, allowed);
                case Recognition.Damaged damaged -> untold(received, name, allowed);
                case Recognition.Unknown unknown -> untold(received, name, allowed);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private StoreOutcome untold(Incoming.Received received, String name, Set<FileKind> allowed) {
        return allowed.contains(FileKind.ANY) ? stored(received, name, UNTOLD) : new StoreOutcome.WrongKind();
    }

    private StoreOutcome stored(Incoming.Received received, String name, String mediaType) {
        return new StoreOutcome.Stored(keep(received, FileName.shown(name), mediaType));
    }

    private StoredFile keep(Incoming.Received received, String name, String mediaType) {
        return transaction.execute(status -> {
            repository.lock(received.sha256());
            unsaid.keeping(received.sha256());
            blobs.put(received.sha256(), received.path());
            return repository.insert(name, mediaType, received.bytes(), received.sha256(), clock.instant());
        });
    }
}
