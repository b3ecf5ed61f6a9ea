package org.presessions.media.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Where work goes on: `media/work/<asset>`, on this disk wherever its outcome will be kept.
@Component
public class WorkFolders {
    private final Path folder;

    public WorkFolders(Installation installation) {
        folder = installation.home().toAbsolutePath().resolve("media/work");
    }

    /// An empty folder to work in; what an earlier attempt left is gone.
    public Path empty(UUID assetId) {
        try {
            remove(assetId);
            return Files.createDirectories(of(assetId));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public void remove(UUID assetId) {
        try {
            FileSystemUtils.deleteRecursively(of(assetId));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Removes the folders in which nothing has changed since.
    public void sweep(Instant before) {
        var left = folder.toFile().listFiles();
        if (left == null) return; // no video has come yet
        for (var work : left) if (work.lastModified() < before.toEpochMilli()) FileSystemUtils.deleteRecursively(work);
    }

    private Path of(UUID assetId) {
        return folder.resolve(assetId.toString());
    }
}
