package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The files that people sent, on disk under the hash of their content.
@Component
public class Files {
    private static final String UNTOLD = "application/octet-stream";

    private final StoredFileRepository repository;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Files(
            StoredFileRepository repository,
            Blobs blobs,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.blobs = blobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Takes a file in, if its content is of an allowed kind.
    ///
    /// @param content read to its end, or until it passes the limit; not closed
    /// @param name as the sender's browser said it; a path in it is cut off
    public StoreOutcome store(InputStream content, String name, long limitBytes, Set<FileKind> allowed) {
        return judge(blobs.receive(content, limitBytes), name, limitBytes, allowed);
    }

    /// Takes in a file that lies on this disk already, such as a finished upload; it may be removed afterwards.
    StoreOutcome adopt(Path path, String name, long limitBytes, Set<FileKind> allowed) {
        return judge(blobs.link(path), name, limitBytes, allowed);
    }

    public Optional<StoredFile> find(UUID id) {
        return repository.find(id);
    }

    /// @throws NotFound where there is no such file
    public StoredFile get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// Where the bytes lie, for reading only.
    public Path pathOf(StoredFile file) {
        return blobs.path(file.sha256());
    }

    public InputStream open(StoredFile file) {
        try {
            return java.nio.file.Files.newInputStream(pathOf(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Forgets a file; its bytes go once nothing else shares them.
    public void delete(UUID id) {
        transaction.executeWithoutResult(status -> repository.find(id).ifPresent(file -> {
            repository.delete(id);
            events.publishEvent(new StoredFileDeleted(file.sha256()));
        }));
    }

    private StoreOutcome judge(Blobs.Received received, String name, long limitBytes, Set<FileKind> allowed) {
        try (received) {
            if (received.bytes() == 0) return new StoreOutcome.Empty();
            if (received.bytes() > limitBytes) return new StoreOutcome.TooLarge(limitBytes);
            return switch (Recognition.of(received.path())) {
                case Recognition.Known(var kind, var mediaType)
                when allowed.contains(kind) -> new StoreOutcome.Stored(keep(received, FileName.shown(name), mediaType));
                case Recognition.Damaged(var kind) when allowed.contains(kind) -> new StoreOutcome.Broken();
                default ->
                    allowed.contains(FileKind.ANY)
                            ? new StoreOutcome.Stored(keep(received, FileName.shown(name), UNTOLD))
                            : new StoreOutcome.WrongKind();
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private StoredFile keep(Blobs.Received received, String name, String mediaType) {
        return transaction.execute(status -> {
            repository.lock(received.sha256());
            blobs.keep(received);
            return repository.insert(name, mediaType, received.bytes(), received.sha256(), clock.instant());
        });
    }
}
