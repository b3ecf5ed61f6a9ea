package org.presessions.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.presessions.shared.Installation;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Where the renditions lie: `media/<asset>`. Work goes on in `media/work/…` and moves there when all of it is done.
@Component
class MediaFolders {
    private final Path folder;

    MediaFolders(Installation installation) {
        folder = installation.home().toAbsolutePath().resolve("media");
    }

    Path of(UUID assetId) {
        return folder.resolve(assetId.toString());
    }

    /// An empty folder to work in; what an earlier attempt left is gone.
    Path workOn(UUID assetId) {
        try {
            var work = folder.resolve("work").resolve(assetId.toString());
            FileSystemUtils.deleteRecursively(work);
            return Files.createDirectories(work);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void publish(UUID assetId, Path output) {
        try {
            FileSystemUtils.deleteRecursively(of(assetId));
            Files.move(output, of(assetId), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void clearWork(UUID assetId) {
        workOn(assetId).toFile().delete();
    }

    void remove(UUID assetId) {
        try {
            FileSystemUtils.deleteRecursively(of(assetId));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
