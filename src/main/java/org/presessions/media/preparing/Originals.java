package org.presessions.media.preparing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.media.sandbox.WorkFolders;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.installation.TurnRepository;
import org.springframework.stereotype.Component;

/// Of what was sent a copy is kept that does not tell where, when, with what and by whom it was filmed; what was sent
/// is deleted. A server that dies meanwhile does it once more. Of several servers one makes the copy of a file, each
/// attempt in a folder of its own: they may share their disk.
@Component
public class Originals {
    private final StoredFiles files;
    private final BareCopy copies;
    private final WorkFolders folders;
    private final HomeDisk disk;
    private final TurnRepository turns;

    Originals(StoredFiles files, BareCopy copies, WorkFolders folders, HomeDisk disk, TurnRepository turns) {
        this.files = files;
        this.copies = copies;
        this.folders = folders;
        this.disk = disk;
        this.turns = turns;
    }

    /// @param atMost of what has to be encoded anew
    /// @param alive told again and again that it goes on
    /// @param noted gets what is still to be known of what was sent, in the act in which the copy takes its place
    /// @return whether it was done; not where another server is at it
    /// @throws HomeDisk.Full where there is no room for both
    public boolean bare(UUID fileId, Duration atMost, Runnable alive, Consumer<Sent> noted) {
        return turns.ifFree("bare/" + fileId, () -> bareAlone(fileId, atMost, alive, noted));
    }

    private void bareAlone(UUID fileId, Duration atMost, Runnable alive, Consumer<Sent> noted) {
        var file = files.get(fileId);
        disk.mustHold(file.bytes());
        var attempt = UUID.randomUUID();
        try {
            bare(file, folders.empty(attempt), atMost, alive, noted);
        } finally {
            folders.remove(attempt);
        }
    }

    private void bare(StoredFile file, Path work, Duration atMost, Runnable alive, Consumer<Sent> noted) {
        var made = files.withLocalCopy(file, sent -> copies.make(sent, work, atMost, alive));
        if (made.file().isEmpty()) disk.mustHold(0); // it may be the disk that let none be made
        made.file()
                .ifPresentOrElse(
                        copy -> files.keepInstead(file, copy, () -> noted.accept(made.sent())),
                        () -> noted.accept(made.sent()));
    }
}
