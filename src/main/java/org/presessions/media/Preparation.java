package org.presessions.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the renditions of one file.
@Component
class Preparation {
    /// What came of it.
    sealed interface Outcome {
        /// @param output folder that holds everything
        record Prepared(Duration length, Path output) implements Outcome {}

        record Refused(String key) implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Pattern PROGRESS = Pattern.compile("out_time_us=(\\d+)");

    private final Sandbox sandbox;

    Preparation(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// @param work empty folder
    /// @param longest a file that is longer is refused
    /// @param progress told the percent that is done, again and again
    Outcome prepare(Path input, Path work, Duration longest, IntConsumer progress) {
        var json = new StringBuilder();
        var probed = sandbox.run(input, work, Commands.probe(), json::append);
        if (probed.code() != 0) return new Outcome.Refused("media.refused.broken");
        var probe = Probe.parse(json.toString());
        if (!probe.hasPicture()) return new Outcome.Refused("media.refused.no-picture");
        if ((long) probe.width() * probe.height() > Commands.PIXELS_AT_MOST)
            return new Outcome.Refused("media.refused.picture-too-large");
        if (probe.length().filter(length -> length.compareTo(longest) > 0).isPresent())
            return new Outcome.Refused("media.refused.too-long");
        return transcode(input, work, probe, longest, progress);
    }

    private Outcome transcode(Path input, Path work, Probe probe, Duration longest, IntConsumer progress) {
        var ladder = Rendition.ladder(probe.height());
        var output = folders(work, ladder);
        var command = Commands.ladder(probe, ladder, longest.plusSeconds(2));
        var expected = probe.length().orElse(longest);
        var ended = sandbox.run(input, output, command, line -> report(line, expected, progress));
        if (ended.code() != 0) return broken(ended);
        var length =
                Playlists.length(read(output.resolve(ladder.getFirst().folder()).resolve("index.m3u8")));
        if (length.isZero()) return new Outcome.Refused("media.refused.no-picture");
        if (length.compareTo(longest) > 0) return new Outcome.Refused("media.refused.too-long");
        if (probe.length().filter(said -> isCutOff(length, said)).isPresent())
            return new Outcome.Refused("media.refused.broken");
        return complete(work, output, probe, ladder, length);
    }

    /// A file that was cut off still says how long it was; ffmpeg makes what it can of it and does not complain.
    private static boolean isCutOff(Duration made, Duration said) {
        return made.compareTo(said.multipliedBy(9).dividedBy(10).minusSeconds(1)) < 0;
    }

    private Outcome complete(Path work, Path output, Probe probe, List<Rendition> ladder, Duration length) {
        write(output.resolve("master.m3u8"), Playlists.master(probe, ladder));
        var joined = join(output.resolve(ladder.getFirst().folder()), work.resolve("joined"));
        var ended = sandbox.run(joined, output, Commands.single(length.dividedBy(10)), line -> {});
        return ended.code() == 0 ? new Outcome.Prepared(length, output) : broken(ended);
    }

    private static Outcome broken(Sandbox.Ended ended) {
        LOG.info("transcoding=failed exit={} said={}", ended.code(), ended.lastWords());
        return new Outcome.Refused("media.refused.broken");
    }

    private static void report(String line, Duration expected, IntConsumer progress) {
        var done = PROGRESS.matcher(line);
        if (!done.matches()) return;
        var percent = Long.parseLong(done.group(1)) / 10 / Math.max(1, expected.toMillis());
        progress.accept((int) Math.min(99, percent));
    }

    private static Path folders(Path work, List<Rendition> ladder) {
        try {
            var output = Files.createDirectory(work.resolve("output"));
            for (var rendition : ladder) Files.createDirectory(output.resolve(rendition.folder()));
            Files.createDirectory(output.resolve("audio"));
            return output;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The beginning and the segments of a quality, one after the other, are a whole MP4.
    private static Path join(Path folder, Path target) {
        try (var files = Files.list(folder);
                var output = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            Files.copy(folder.resolve("init.mp4"), output);
            for (var segment : files.filter(file -> file.toString().endsWith(".m4s"))
                    .sorted()
                    .toList()) Files.copy(segment, output);
            return target;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
