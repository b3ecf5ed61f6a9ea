package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.presessions.shared.Installation;
import org.springframework.stereotype.Component;

/// Bytes on disk: `files/ab/cdef…` under their SHA-256. A file appears there whole or not at all.
@Component
class Blobs {
    /// Bytes that have come; closing removes them, unless they were kept.
    record Received(Path path, long bytes, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private final Path folder;
    private final Path incoming;

    Blobs(Installation installation) throws IOException {
        folder = installation.home().toAbsolutePath().resolve("files");
        incoming = Files.createDirectories(folder.resolve("incoming"));
    }

    /// Writes what comes to a file of its own; stops one byte after the limit.
    Received receive(InputStream content, long limitBytes) {
        var path = incoming.resolve(UUID.randomUUID().toString());
        try {
            return write(content, path, limitBytes + 1);
        } catch (IOException broken) {
            path.toFile().delete();
            throw new UncheckedIOException(broken);
        }
    }

    /// A second name for bytes that lie on this disk already, so that they stay where they are until it is certain that
    /// they are kept.
    Received link(Path present) {
        try {
            return measure(Files.createLink(incoming.resolve(UUID.randomUUID().toString()), present));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path path(String sha256) {
        return shelf(sha256).resolve(sha256.substring(2));
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /// Moves received bytes to where they stay. The same bytes sent again are kept once.
    void keep(Received received) {
        try {
            var near = Files.createDirectories(shelf(received.sha256()));
            flush(received.path());
            Files.move(received.path(), path(received.sha256()), StandardCopyOption.ATOMIC_MOVE);
            flush(near);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Received write(InputStream content, Path path, long atMost) throws IOException {
        try (var output = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            copy(content, output, atMost);
        }
        return measure(path);
    }

    private static Received measure(Path path) throws IOException {
        var digest = sha256();
        try (var input = new DigestInputStream(Files.newInputStream(path), digest)) {
            var bytes = input.transferTo(OutputStream.nullOutputStream());
            return new Received(path, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void copy(InputStream from, OutputStream to, long atMost) throws IOException {
        var buffer = new byte[64 * 1024];
        for (var left = atMost; left > 0; ) {
            var read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) return;
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void flush(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
