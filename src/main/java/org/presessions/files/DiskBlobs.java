package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// Bytes on this disk: `files/ab/cdef…`. A file appears there whole or not at all, and may only be read, so that the
/// local copy of it is the file itself.
@Component
class DiskBlobs implements BlobStore {
    private final Path folder;

    DiskBlobs(Installation installation) {
        folder = installation.home().toAbsolutePath().resolve("files");
    }

    /// Moves the file, which must lie on the same disk, as those of [Incoming] do.
    @Override
    public void put(String sha256, Path local) {
        try {
            var near = Files.createDirectories(shelf(sha256));
            local.toFile().setReadOnly();
            flush(local);
            Files.move(local, path(sha256), StandardCopyOption.ATOMIC_MOVE);
            flush(near);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        try {
            return Optional.of(Files.newInputStream(path(sha256)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public <T> Optional<T> withLocalCopy(String sha256, Function<Path, T> use) {
        return Optional.of(path(sha256)).filter(Files::exists).map(use);
    }

    @Override
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path path(String sha256) {
        return shelf(sha256).resolve(sha256.substring(2));
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static void flush(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
