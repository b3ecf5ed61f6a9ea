package org.presessions.media.preparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.organisation.Identity;
import org.springframework.util.FileSystemUtils;

/// How long it takes to prepare a minute of film, and how much of the processor, beside a plain ffmpeg that makes the
/// largest quality alone. Started by `bin/bench media`.
final class MediaBench {
    private static final int SECONDS = 15;
    private static final double TICKS = 100; // of Linux, in a second
    private static final List<Recipe> FILMS = List.of(
            film("telephone.mp4", 1080, 1920, Recipe.FILM + " -b:v 12M"),
            film("recorder.webm", 1280, 720, Recipe.VP8 + " -b:v 2M -f webm -live 1"),
            film(
                    "hlg.mov",
                    1920,
                    1080,
                    "-c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -color_primaries bt2020"
                            + " -color_trc arib-std-b67 -colorspace bt2020nc -b:v 10M -c:a aac"));

    /// Seconds by the clock and of the processor, for each minute of film.
    private record Cost(double clock, double processor) {}

    private interface Work {
        void run() throws IOException;
    }

    /// The same programs without walls: what they cost is not told through these. A sandbox takes some 10 ms to start.
    private static final class Bare extends Sandbox {
        @Override
        public Ended run(Path input, Path output, List<String> command, Consumer<String> lines) {
            var here = command.stream()
                    .map(word -> word.equals("file:/in/input") ? "file:" + input : word)
                    .toList();
            CorpusTool.run(output, here).lines().forEach(lines);
            return new Ended(0, "");
        }
    }

    private MediaBench() {}

    static void main() throws IOException {
        System.out.printf(
                "%-16s %14s %14s %14s %14s %7s%n",
                "per minute", "clock s", "CPU s", "plain clock s", "plain CPU s", "times");
        var lines = new ArrayList<String>();
        for (var film : FILMS) lines.add(measured(film));
        System.out.println("{\"bench\":\"media\"," + String.join(",", lines) + "}");
    }

    private static String measured(Recipe film) throws IOException {
        var folder = Files.createTempDirectory("media-bench");
        try {
            var input = film.make(folder);
            var ours = cost(() -> prepare(input, Files.createDirectory(folder.resolve("work"))));
            var plain = cost(() -> CorpusTool.ffmpeg(folder, plain(input)));
            var times = ours.processor() / plain.processor();
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %14.1f %14.1f %14.1f %14.1f %7.2f%n",
                    film.name(),
                    ours.clock(),
                    ours.processor(),
                    plain.clock(),
                    plain.processor(),
                    times);
            return String.format(
                    Locale.ROOT,
                    "\"%s\":{\"clock_s\":%.1f,\"cpu_s\":%.1f,\"peer_clock_s\":%.1f,\"peer_cpu_s\":%.1f,\"ratio\":%.2f}",
                    film.name(),
                    ours.clock(),
                    ours.processor(),
                    plain.clock(),
                    plain.processor(),
                    times);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void prepare(Path input, Path work) {
        var outcome = new Preparation(new Bare(), () -> Identity.NONE)
                .prepare(
                        input,
                        work,
                        new Preparation.Wanted(Optional.empty(), Duration.ofMinutes(5), Optional.empty()),
                        percent -> {});
        if (!(outcome instanceof Preparation.Outcome.Prepared)) throw new IllegalStateException(outcome.toString());
    }

    private static List<String> plain(Path input) {
        var scale = "scale='if(gt(iw,ih),-2,720)':'if(gt(iw,ih),720,-2)'";
        return List.of(
                ("-i %s -vf %s,format=yuv420p -c:v libx264 -preset veryfast -profile:v main -b:v 1500k -maxrate 1800k"
                                + " -bufsize 3000k -c:a aac -b:a 96k -ac 2 -movflags +faststart plain.mp4")
                        .formatted(input, scale)
                        .split(" "));
    }

    private static Cost cost(Work work) throws IOException {
        var ticks = ticksOfChildren();
        var begun = System.nanoTime();
        work.run();
        var minutes = SECONDS / 60.0;
        return new Cost((System.nanoTime() - begun) / 1e9 / minutes, (ticksOfChildren() - ticks) / TICKS / minutes);
    }

    /// The 16th and 17th field, counted from the one after the program's name in brackets, which may hold spaces.
    private static long ticksOfChildren() throws IOException {
        var said = Files.readString(Path.of("/proc/self/stat"));
        var fields = said.substring(said.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /// A picture that moves everywhere, and a voice of a kind.
    private static Recipe film(String name, int width, int height, String encoding) {
        return Recipe.of(name)
                .pictured("testsrc2=s=%dx%d:r=30:d=%d".formatted(width, height, SECONDS))
                .sounding(Recipe.sound(SECONDS))
                .encoded(encoding);
    }
}
