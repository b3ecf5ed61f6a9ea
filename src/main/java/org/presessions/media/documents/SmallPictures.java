package org.presessions.media.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.media.sandbox.WorkFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A picture that a stranger sent, made small, square and anew where it can do nothing: what is left of the file is
/// what
/// one sees.
@Component
public class SmallPictures {
    public static final int SENT_BYTES_AT_MOST = 5_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SmallPictures.class);
    private static final int SIDE = 256; // pixels
    private static final String FIT =
            "scale=%1$d:%1$d:force_original_aspect_ratio=decrease,format=rgba,pad=%1$d:%1$d:-1:-1:color=white@0"
                    .formatted(SIDE);
    private static final long MADE_BYTES_AT_MOST = 400_000;
    private static final int PIXELS_AT_MOST = 50_000_000;

    private final Sandbox sandbox;
    private final WorkFolders folders;
    /// The sandbox needs a thread that lives as long as its program.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("small-pictures").factory());

    SmallPictures(Sandbox sandbox, WorkFolders folders) {
        this.sandbox = sandbox;
        this.folders = folders;
    }

    /// Kinds of pictures by how their files begin, in hexadecimal digits, and what reads them in ffmpeg: nothing is
    /// guessed, so that no list and no film is read as a picture.
    private enum Kind {
        PNG("89504e470d0a1a0a", "png_pipe"),
        JPEG("ffd8ff", "jpeg_pipe"),
        WEBP("52494646", "webp_pipe");

        private final String begin;
        private final String reader;

        Kind(String begin, String reader) {
            this.begin = begin;
            this.reader = reader;
        }

        static Optional<Kind> of(byte[] sent) {
            var begin = HexFormat.of().formatHex(sent, 0, Math.min(sent.length, 8));
            return List.of(values()).stream()
                    .filter(kind -> begin.startsWith(kind.begin))
                    .findFirst();
        }
    }

    /// @param sent a PNG, JPEG or WebP
    /// @return a PNG; empty where it is no picture that can be read here
    public Optional<byte[]> of(byte[] sent) {
        if (sent.length > SENT_BYTES_AT_MOST) return Optional.empty();
        return Kind.of(sent)
                .flatMap(kind -> CompletableFuture.supplyAsync(() -> make(sent, kind), worker)
                        .join());
    }

    private Optional<byte[]> make(byte[] sent, Kind kind) {
        var id = UUID.randomUUID();
        try {
            return make(sent, kind, folders.empty(id));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            folders.remove(id);
        }
    }

    private Optional<byte[]> make(byte[] sent, Kind kind, Path work) throws IOException {
        var input = Files.write(work.resolve("sent"), sent);
        var output = Files.createDirectory(work.resolve("made"));
        var ended = sandbox.runOnDocument(input, output, MADE_BYTES_AT_MOST, command(kind));
        var made = output.resolve("picture.png");
        if (ended.code() == 0 && Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS))
            return Optional.of(Files.readAllBytes(made));
        LOG.info("picture=none exit={}", ended.code());
        return Optional.empty();
    }

    private static List<String> command(Kind kind) {
        return List.of(
                "ffmpeg",
                "-nostdin",
                "-loglevel",
                "error",
                "-threads",
                "1",
                "-max_pixels",
                Integer.toString(PIXELS_AT_MOST),
                "-f",
                kind.reader,
                "-i",
                "/in/input",
                "-frames:v",
                "1",
                "-vf",
                FIT,
                "-map_metadata",
                "-1",
                "picture.png");
    }
}
