package org.presessions.media.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// Makes a picture that a stranger sent anew, where it can do nothing: what is left of the file is what one sees.
@Component
class PictureMaker {
    static final int PIXELS_AT_MOST = 50_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(PictureMaker.class);
    private static final long MADE_BYTES_AT_MOST = 400_000;

    private final Sandbox sandbox;
    private final WorkFolders folders;
    private final HeicPictures heic;
    /// The sandbox needs a thread that lives as long as its program.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pictures").factory());

    PictureMaker(Sandbox sandbox, WorkFolders folders, HeicPictures heic) {
        this.sandbox = sandbox;
        this.folders = folders;
        this.heic = heic;
    }

    /// What came of it.
    ///
    /// @param made empty where it is no picture that can be read here
    /// @param hasTooManyPixels whether that is why
    record Outcome(Optional<byte[]> made, boolean hasTooManyPixels) {}

    /// @param options of ffmpeg, for what it writes
    /// @param name of the file that it writes, such as `picture.png`
    Outcome make(byte[] sent, PictureKind kind, List<String> options, String name) {
        return CompletableFuture.supplyAsync(() -> inFolder(sent, kind, options, name), worker)
                .join();
    }

    private Outcome inFolder(byte[] sent, PictureKind kind, List<String> options, String name) {
        var id = UUID.randomUUID();
        try {
            var work = folders.empty(id);
            var input = readable(Files.write(work.resolve("sent"), sent), kind, work);
            if (input.isEmpty()) return new Outcome(Optional.empty(), false);
            return made(input.get(), Files.createDirectory(work.resolve("made")), command(kind, options, name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            folders.remove(id);
        }
    }

    private Optional<Path> readable(Path sent, PictureKind kind, Path work) throws IOException {
        if (kind != PictureKind.HEIC) return Optional.of(sent);
        return heic.png(sent, Files.createDirectory(work.resolve("read")));
    }

    private Outcome made(Path input, Path output, List<String> command) throws IOException {
        var complaints = new StringBuilder();
        var ended = sandbox.runOnDocument(input, output, MADE_BYTES_AT_MOST, command, complaints::append);
        var made = output.resolve(command.getLast());
        if (ended.code() == 0 && Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS))
            return new Outcome(Optional.of(Files.readAllBytes(made)), false);
        LOG.info("picture=none exit={}", ended.code());
        return new Outcome(Optional.empty(), complaints.indexOf("exceeds specified max pixel count") >= 0);
    }

    private static List<String> command(PictureKind kind, List<String> options, String name) {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-threads", "1"));
        command.addAll(List.of("-max_pixels", Integer.toString(PIXELS_AT_MOST), "-noautorotate"));
        command.addAll(List.of("-f", kind.reader, "-i", "/in/input", "-frames:v", "1"));
        command.addAll(options);
        command.addAll(List.of("-map_metadata", "-1", name));
        return command;
    }
}
