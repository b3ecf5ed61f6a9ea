package org.presessions.shared.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/// The folder in which everything is kept: applicants' files, mails with links that sign in, and the programs of the
/// embedded PostgreSQL, which the server executes. Whoever runs the server may enter it, and nobody else.
final class HomeFolder {
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private HomeFolder() {}

    /// Makes the folder, or takes away what others may do in it. Programs that lay where others could have changed them
    /// are thrown away; they are unpacked anew.
    ///
    /// @throws Settings.InvalidSettings where it cannot be closed to others
    static void close(Path home) {
        try {
            var isNew = Files.notExists(home);
            if (isNew) Files.createDirectories(home);
            if (!isOpen(home)) return;
            Files.setPosixFilePermissions(home, OWN);
            if (isNew) return;
            FileSystemUtils.deleteRecursively(programs(home));
            System.out.println(
                    "The folder " + home + " was open to other users of this machine; it is closed to them now.");
        } catch (FileSystemException | UnsupportedOperationException refused) {
            throw new Settings.InvalidSettings(
                    List.of(("Other users of this machine can enter the folder %s, and it cannot be"
                                    + " closed to them; make it belong to the user who runs the server (chown), on a file system that knows owners,"
                                    + " or set PRESESSIONS_HOME to another folder.")
                            .formatted(home)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where the embedded PostgreSQL's programs lie.
    static Path programs(Path home) {
        return home.resolve("postgresql");
    }

    /// Takes from others what they may do with anything in a folder.
    static void closeAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all.filter(path -> !Files.isSymbolicLink(path))::iterator) closeOne(path);
        }
    }

    private static void closeOne(Path path) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        if (permissions.removeAll(OF_OTHERS)) Files.setPosixFilePermissions(path, permissions);
    }

    private static boolean isOpen(Path home) throws IOException {
        var view = Files.getFileAttributeView(home, PosixFileAttributeView.class);
        if (view == null) throw new UnsupportedOperationException("no owners here");
        return view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains);
    }
}
