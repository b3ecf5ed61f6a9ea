package org.presessions.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// What of the record lies outside the database: the key of its seals, the latest head, and the head of each day.
@Component
class AuditFiles {
    private static final int KEY_BYTES = 32;

    private final Path key;
    private final Path head;
    private final Path days;
    private volatile @Nullable Key sealing; // read once: each act is sealed with it

    AuditFiles(Installation installation) {
        key = installation.home().resolve("audit-key");
        head = installation.home().resolve("audit-head");
        days = installation.home().resolve("audit-heads");
    }

    /// @param bytes of the key
    /// @param before how many entries there were before the key was
    record Key(byte[] bytes, long before) {}

    /// The key, made where there is none.
    ///
    /// @param entries how many there are now
    Key key(long entries) {
        var known = sealing;
        if (known == null) sealing = known = key().orElseGet(() -> make(entries));
        return known;
    }

    Optional<Key> key() {
        return lines(key).map(lines -> new Key(HexFormat.of().parseHex(lines.get(0)), Long.parseLong(lines.get(1))));
    }

    Optional<AuditHead> head() {
        return lines(head).map(lines -> AuditHead.parse(lines.getFirst()));
    }

    void keep(AuditHead latest) {
        try {
            var next = head.resolveSibling("audit-head.next");
            Files.writeString(next, latest.line() + "\n");
            Files.move(next, head, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// @return whether it is the first of this day
    boolean keepOfDay(LocalDate day, AuditHead latest) {
        var last = lines(days).map(List::getLast);
        if (last.filter(line -> line.startsWith(day.toString())).isPresent()) return false;
        try {
            var line = List.of(day + " " + latest.line());
            Files.write(days, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Of two nodes that begin at once one makes it, and both have it.
    private Key make(long entries) {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            var next = Files.createTempFile(key.getParent(), "audit-key", ".next");
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            Files.write(next, List.of(HexFormat.of().formatHex(bytes), Long.toString(entries)));
            link(next);
            Files.delete(next);
            return key().orElseThrow();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// @return whether nobody was faster
    private boolean link(Path whole) throws IOException {
        try {
            Files.createLink(key, whole);
            return true;
        } catch (FileAlreadyExistsException faster) {
            return false;
        }
    }

    private static Optional<List<String>> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readAllLines(file)).filter(lines -> !lines.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
