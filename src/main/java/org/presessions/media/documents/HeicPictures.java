package org.presessions.media.documents;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.media.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads photographs in HEIC, in the sandbox. Telephones lay them together of dozens of tiles, and ffmpeg before 7.1
/// sees the first tile alone.
@Component
class HeicPictures {
    private static final Logger LOG = LoggerFactory.getLogger(HeicPictures.class);
    private static final Path PROGRAM = Path.of("/usr/bin/heif-convert"); // where the sandbox looks for it
    /// Of fifty million pixels that are all noise, twice.
    private static final long PNG_BYTES_AT_MOST = 300_000_000;
    /// Where the file has several pictures they are numbered.
    private static final List<String> MADE = List.of("upright.png", "upright-1.png");

    private final Sandbox sandbox;

    HeicPictures(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    boolean canBeRead() {
        return Files.isExecutable(PROGRAM);
    }

    /// @param work empty folder
    /// @return a PNG in it, upright, as hostile as the photograph; empty where that cannot be read
    Optional<Path> png(Path photograph, Path work) {
        if (!canBeRead()) return Optional.empty();
        var command = List.of("heif-convert", "--quiet", "/in/input", MADE.getFirst());
        var ended = sandbox.runOnDocument(photograph, work, PNG_BYTES_AT_MOST, command);
        if (ended.code() != 0) LOG.info("heic=none exit={}", ended.code());
        return Stream.of(ended)
                .filter(end -> end.code() == 0)
                .flatMap(end -> MADE.stream().map(work::resolve))
                // a link in its place would lead out of the sandbox
                .filter(made -> Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
