package org.presessions.media;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.presessions.media.sandbox.WorkFolders;
import org.springframework.stereotype.Component;

/// Lends the sound of a video as one file: the beginning and the segments, one after the other, are a whole MP4.
@Component
class JoinedSound {
    private final RenditionStore renditions;
    private final WorkFolders folders;

    JoinedSound(RenditionStore renditions, WorkFolders folders) {
        this.renditions = renditions;
        this.folders = folders;
    }

    /// @param work given the file, and an empty folder to write into; both are gone afterwards
    /// @return empty where there is no sound, or not on this node
    <T> Optional<T> lend(UUID assetId, BiFunction<Path, Path, T> work) {
        var id = UUID.randomUUID();
        try {
            var folder = folders.empty(id);
            var output = Files.createDirectory(folder.resolve("output"));
            return joined(assetId, folder.resolve("sound.mp4")).map(sound -> work.apply(sound, output));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            folders.remove(id);
        }
    }

    private Optional<Path> joined(UUID assetId, Path target) throws IOException {
        if (!renditions.exists(assetId, "audio/init.mp4")) return Optional.empty();
        try (var output = Files.newOutputStream(target)) {
            copy(assetId, "audio/init.mp4", output);
            for (var i = 0; renditions.exists(assetId, segment(i)); i++) copy(assetId, segment(i), output);
        }
        return Optional.of(target);
    }

    private static String segment(int index) {
        return "audio/s%04d.m4s".formatted(index);
    }

    private void copy(UUID assetId, String name, OutputStream output) throws IOException {
        try (var part = renditions.find(assetId, name).orElseThrow().getInputStream()) {
            part.transferTo(output);
        }
    }
}
