package org.presessions.media;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.presessions.shared.installation.Installation;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Renditions on this disk: `media/<asset>`.
@Component
class DiskRenditions implements RenditionStore {
    private static final Pattern ASSET = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Path folder;

    DiskRenditions(Installation installation) {
        folder = installation.home().toAbsolutePath().resolve("media");
    }

    Path of(UUID assetId) {
        return folder.resolve(assetId.toString());
    }

    /// Moves the folder, which must lie on the same disk, as those of [WorkFolders] do.
    @Override
    public void publish(UUID assetId, Path output) {
        try {
            FileSystemUtils.deleteRecursively(of(assetId));
            Files.move(output, of(assetId), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Optional<Resource> find(UUID assetId, String name) {
        return Optional.of(of(assetId).resolve(name))
                .filter(Files::isRegularFile)
                .map(FileSystemResource::new);
    }

    @Override
    public long bytes(UUID assetId, String name) {
        var files = of(assetId).resolve(name).toFile().listFiles();
        return files == null ? 0 : Arrays.stream(files).mapToLong(File::length).sum();
    }

    @Override
    public List<UUID> kept() {
        var names = folder.toFile().list((in, name) -> ASSET.matcher(name).matches());
        return names == null
                ? List.of()
                : Arrays.stream(names).map(UUID::fromString).toList();
    }

    @Override
    public void remove(UUID assetId) {
        try {
            FileSystemUtils.deleteRecursively(of(assetId));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
