package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// Bytes that have come and are not kept yet: `files/incoming`. They lie on this disk wherever they will be kept, since
/// they are looked into first.
@Component
class Incoming {
    /// Closing removes what has come, unless it was kept.
    record Received(Path path, long bytes, String sha256) implements AutoCloseable {
        /// Of what came.
        byte[] digest(MessageDigest algorithm) {
            try (var content = Files.newInputStream(path)) {
                return DigestUtils.digest(algorithm, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private final Path folder;

    Incoming(Installation installation) throws IOException {
        folder = Files.createDirectories(installation.home().toAbsolutePath().resolve("files/incoming"));
    }

    /// Writes what comes to a file of its own; stops one byte after the limit.
    ///
    /// @throws HomeDisk.Full where the disk takes no more
    Received receive(InputStream content, long limitBytes) {
        var path = folder.resolve(UUID.randomUUID().toString());
        try {
            return write(content, path, limitBytes + 1);
        } catch (IOException broken) {
            path.toFile().delete();
            throw new UncheckedIOException(broken);
        } catch (HomeDisk.Full full) {
            path.toFile().delete();
            throw full;
        }
    }

    /// A second name for bytes that lie on this disk already, so that they stay where they are until it is certain that
    /// they are kept.
    ///
    /// @param sha256 where it is known; else they are read for it
    Received link(Path present, Optional<String> sha256) {
        try {
            var link = Files.createLink(folder.resolve(UUID.randomUUID().toString()), present);
            return sha256.isPresent() ? new Received(link, Files.size(link), sha256.get()) : measure(link);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Removes what a server left that died in the middle: nothing is received for hours.
    void sweep(Instant before) {
        for (var left : Objects.requireNonNull(folder.toFile().listFiles()))
            if (left.lastModified() < before.toEpochMilli()) left.delete();
    }

    private static void write(OutputStream to, byte[] bytes, int length) {
        try {
            to.write(bytes, 0, length);
        } catch (IOException unwritable) {
            throw new HomeDisk.Full(unwritable);
        }
    }

    private static Received write(InputStream content, Path path, long atMost) throws IOException {
        try (var output = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            copy(content, output, atMost);
        }
        return measure(path);
    }

    private static Received measure(Path path) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(path), DigestUtils.getSha256Digest())) {
            var bytes = input.transferTo(OutputStream.nullOutputStream());
            return new Received(
                    path,
                    bytes,
                    HexFormat.of().formatHex(input.getMessageDigest().digest()));
        }
    }

    private static void copy(InputStream from, OutputStream to, long atMost) throws IOException {
        var buffer = new byte[64 * 1024];
        for (var left = atMost; left > 0; ) {
            var read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) return;
            write(to, buffer, read);
            left -= read;
        }
    }
}
