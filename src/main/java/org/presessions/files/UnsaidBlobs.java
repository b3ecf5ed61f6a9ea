package org.presessions.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.presessions.shared.installation.Installation;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Bytes that are kept while no file says so yet: `files/unsaid/<sha256>`, an empty file for as long. Where a server
/// dies between the two and their sender never comes back, they are removed; and nothing else ever is, whatever
/// database the folder is started with.
@Component
class UnsaidBlobs {
    private static final Duration SAID_WITHIN = Duration.ofHours(6);

    private final Path folder;
    private final StoredFileRepository repository;
    private final BlobStore blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnsaidBlobs(
            Installation installation,
            StoredFileRepository repository,
            BlobStore blobs,
            TransactionTemplate transaction,
            Clock clock)
            throws IOException {
        this.folder =
                Files.createDirectories(installation.home().toAbsolutePath().resolve("files/unsaid"));
        this.repository = repository;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Before bytes are kept, in the transaction that will say so.
    void keeping(String sha256) {
        try {
            Files.write(folder.resolve(sha256), new byte[0]);
            flush();
            TransactionSynchronizationManager.registerSynchronization(new Said(folder.resolve(sha256)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() {
        var before = clock.instant().minus(SAID_WITHIN).toEpochMilli();
        Stream.of(Objects.requireNonNull(folder.toFile().listFiles()))
                .filter(left -> left.lastModified() < before)
                .forEach(this::clear);
    }

    /// Unless they were sent once more, and a file has them.
    private void clear(File left) {
        var sha256 = left.getName();
        transaction.executeWithoutResult(status -> {
            repository.lock(sha256);
            if (!repository.isUsed(sha256)) blobs.remove(sha256);
            left.delete();
        });
    }

    private void flush() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private record Said(Path mark) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            mark.toFile().delete();
        }
    }
}
