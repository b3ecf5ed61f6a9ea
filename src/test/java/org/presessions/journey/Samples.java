package org.presessions.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Files that people bring along.
final class Samples {
    private static final Path FOLDER =
            Path.of("target/journey/samples-" + ProcessHandle.current().pid());

    private Samples() {}

    /// A real PDF of one page.
    static Path submission() {
        try (var document = new PDDocument()) {
            var file = Files.createDirectories(FOLDER).resolve("UPR submission (sample).pdf");
            document.addPage(new PDPage());
            document.save(file.toFile());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A real video with picture and sound, as a phone would make it.
    static Path video(int seconds) {
        try {
            var file = Files.createDirectories(FOLDER).resolve("statement-" + seconds + ".mp4");
            if (Files.exists(file)) return file;
            var ffmpeg = new ProcessBuilder(ffmpeg(seconds, file)).inheritIO().start();
            if (!ffmpeg.waitFor(2, TimeUnit.MINUTES) || ffmpeg.exitValue() != 0)
                throw new AssertionError("ffmpeg made no video");
            return file;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<String> ffmpeg(int seconds, Path file) {
        var picture = "testsrc2=size=426x240:rate=15:duration=" + seconds;
        var sound = "sine=frequency=330:duration=" + seconds;
        return List.of(("ffmpeg -nostdin -loglevel error -y -f lavfi -i " + picture + " -f lavfi -i " + sound
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -shortest " + file)
                .split(" "));
    }
}
