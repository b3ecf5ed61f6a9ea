package org.presessions.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;

/// Made-up videos: a test picture with a clock in it and a quiet tone, made by ffmpeg when they are first wanted.
@Component
public class SampleVideos {
    private final Path folder;

    SampleVideos(Installation installation) {
        folder = installation.home().toAbsolutePath().resolve("sample-videos");
    }

    /// A video in MP4, 640 x 360 unless `height` says otherwise.
    ///
    /// @throws UncheckedIOException where there is no ffmpeg
    public Path video(Duration length, int height) {
        var file = folder.resolve("%ds-%dp.mp4".formatted(length.toSeconds(), height));
        return Files.exists(file) ? file : make(file, length, height);
    }

    public Path video(Duration length) {
        return video(length, 360);
    }

    private Path make(Path file, Duration length, int height) {
        try {
            Files.createDirectories(folder);
            var making = Files.createTempFile(folder, "making", ".mp4");
            run(command(making, length, height));
            return Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Path file, Duration length, int height) {
        var seconds = length.toSeconds();
        var picture = "testsrc2=size=%dx%d:rate=25:duration=%d".formatted(height * 16 / 18 * 2, height, seconds);
        var tone = "sine=frequency=330:duration=%d".formatted(seconds);
        return List.of(
                "ffmpeg",
                "-hide_banner",
                "-loglevel",
                "error",
                "-nostdin",
                "-y",
                "-f",
                "lavfi",
                "-i",
                picture,
                "-f",
                "lavfi",
                "-i",
                tone,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "32",
                "-pix_fmt",
                "yuv420p",
                "-af",
                "volume=0.1",
                "-c:a",
                "aac",
                "-b:a",
                "48k",
                "-f",
                "mp4",
                file.toString());
    }

    private static void run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) throw new IOException("ffmpeg ended with " + process.exitValue());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }
}
