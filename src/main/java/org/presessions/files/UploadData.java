package org.presessions.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.installation.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The bytes of uploads: `uploads/<id>`. The offset is the length of the file, so no crash can make the two differ.
///
/// A sender whose line broke comes back while the old request still hangs. Each comer takes a new turn; the old one
/// sees before its next write that its turn is over, and stops. So nobody waits for a lock, and no byte is written
/// twice.
@Component
class UploadData {
    private static final class Turn {
        long number;
    }

    /// @param written told up to where the file is written, after each write
    private record Writing(FileChannel to, Turn turn, long mine, LongConsumer written) {}

    private final Path folder;
    private final Duration kept;
    private final ConcurrentHashMap<UUID, Turn> turns = new ConcurrentHashMap<>();

    UploadData(Installation installation, @Value("${presessions.keep-unneeded-days:7}") int keptDays)
            throws IOException {
        kept = Duration.ofDays(keptDays);
        folder = Files.createDirectories(installation.home().toAbsolutePath().resolve("uploads"));
    }

    Path path(UUID id) {
        return folder.resolve(id.toString());
    }

    boolean isThere(UUID id) {
        return Files.exists(path(id));
    }

    /// What nobody has written to since then.
    List<UUID> untouchedSince(Instant before) {
        return Stream.of(Objects.requireNonNull(folder.toFile().listFiles()))
                .filter(file -> file.lastModified() < before.toEpochMilli())
                .map(file -> UUID.fromString(file.getName()))
                .toList();
    }

    /// How long what nobody goes on with is kept.
    Duration kept() {
        return kept;
    }

    /// Until when it can be gone on with, if nothing more comes: counted from its last byte.
    Instant keptUntil(Upload upload) {
        var written = Instant.ofEpochMilli(path(upload.id()).toFile().lastModified());
        return (written.isAfter(upload.begunAt()) ? written : upload.begunAt()).plus(kept);
    }

    /// @throws HomeDisk.Full where the disk takes no more
    void create(UUID id) {
        try {
            Files.createFile(path(id));
        } catch (IOException unwritable) {
            throw new HomeDisk.Full(unwritable);
        }
    }

    void remove(UUID id) throws IOException {
        var turn = turn(id);
        synchronized (turn) {
            turn.number++;
            Files.deleteIfExists(path(id));
        }
        turns.remove(id);
    }

    /// How many bytes are here; whoever wrote before stops.
    ///
    /// @throws Gone where this server has not got it, or not any more
    long offset(UUID id) throws IOException {
        var turn = turn(id);
        synchronized (turn) {
            turn.number++;
            return size(id).orElseThrow(Gone::new);
        }
    }

    /// Appends what comes, as long as the line and the turn last.
    ///
    /// @param written told again and again how many bytes are here
    /// @return bytes that are here afterwards
    /// @throws OffsetMismatch where the sender starts elsewhere than the file ends
    /// @throws TooMuch where more came than fits; only what was here before is here then
    /// @throws HomeDisk.Full where the disk takes no more; what it took is here
    long append(UUID id, long from, InputStream content, long atMost, LongConsumer written) throws IOException {
        var turn = turn(id);
        final long mine;
        synchronized (turn) {
            if (size(id).orElse(-1L) != from) throw new OffsetMismatch();
            mine = ++turn.number;
        }
        try (var channel = FileChannel.open(path(id), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var end = copy(content, new Writing(channel, turn, mine, written), from, atMost);
            channel.force(true);
            return end;
        } catch (TooMuch tooMuch) {
            cutBack(id, from, turn, mine);
            throw tooMuch;
        }
    }

    private void cutBack(UUID id, long to, Turn turn, long mine) throws IOException {
        synchronized (turn) {
            if (turn.number != mine) return;
            try (var channel = FileChannel.open(path(id), StandardOpenOption.WRITE)) {
                channel.truncate(to);
            }
        }
    }

    private static long copy(InputStream from, Writing writing, long offset, long atMost) throws TooMuch {
        var buffer = new byte[64 * 1024];
        var end = offset;
        for (var read = read(from, buffer); read >= 0; read = read(from, buffer)) {
            if (end + read > atMost) throw new TooMuch();
            synchronized (writing.turn()) {
                if (writing.turn().number != writing.mine()) return end;
                write(writing.to(), ByteBuffer.wrap(buffer, 0, read));
            }
            end += read;
            writing.written().accept(end);
        }
        return end;
    }

    private static void write(FileChannel to, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) to.write(bytes);
        } catch (IOException unwritable) {
            throw new HomeDisk.Full(unwritable);
        }
    }

    /// A cut line is the end of this piece, not a mistake: what came is kept.
    private static int read(InputStream from, byte[] buffer) {
        try {
            return from.read(buffer);
        } catch (IOException cut) {
            return -1;
        }
    }

    private Optional<Long> size(UUID id) throws IOException {
        try {
            return Optional.of(Files.size(path(id)));
        } catch (NoSuchFileException removed) {
            return Optional.empty();
        }
    }

    private Turn turn(UUID id) {
        return turns.computeIfAbsent(id, unknown -> new Turn());
    }

    /// The sender and the file disagree on how much has come; asking (HEAD) settles it.
    static final class OffsetMismatch extends IOException {}

    /// Nothing is here that one could go on with.
    static final class Gone extends IOException {}

    /// More bytes came than were announced or allowed.
    static final class TooMuch extends IOException {}
}
