package org.presessions.media.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.presessions.shared.installation.Walls;
import org.springframework.stereotype.Component;

/// Runs ffmpeg, pdftoppm, heif-convert and LibreOffice where a hostile file can do nothing: no network, no files but
/// its own, bounded in time, memory and disk.
///
/// The calling thread must live as long as the program: the kernel ends the program with the thread that started it, so
/// a virtual thread, whose carrier may retire, must not call this.
@Component
public class Sandbox {
    /// Interrupted with its thread, or ended by SIGHUP, SIGINT, SIGKILL or SIGTERM from outside.
    private static final Set<Integer> KILLED = Set.of(-1, 129, 130, 137, 143);
    private static final int SIGNALS = 128; // and above: the signal's number

    /// Those of `timeout` itself; what ffmpeg makes of ENOSPC, ENOMEM, EAGAIN and EIO.
    private static final Set<Integer> ENDED_BY_CHANCE = Set.of(124, 125, 126, 127, 228, 244, 245, 251);

    private static final Duration HOURS = Duration.ofHours(2);
    private static final long FILE_AT_MOST = 4_000_000_000L;
    private static final int GONE_WITHIN_SECONDS = 10;
    /// In a session of its own: the Ctrl-C that ends the server must not look like a file that ffmpeg cannot read. One
    /// that waits for ever uses no processor, so the clock is looked at too.
    private static final List<String> LIMITS = limits(HOURS);
    /// For one document: a minute of work, two gigabytes.
    private static final List<String> LIMITS_OF_A_DOCUMENT =
            List.of("setsid", "timeout", "300", "prlimit", "--as=2000000000", "--cpu=60", "--nofile=256", "--core=0");
    private static final List<String> WALLS = Walls.with(
            // which letters stand in for those that a document does not bring
            "--ro-bind-try",
            "/etc/fonts",
            "/etc/fonts",
            // to which the settings of LibreOffice lead
            "--ro-bind-try",
            "/etc/libreoffice",
            "/etc/libreoffice",
            "--tmpfs",
            "/tmp");

    /// @param lastWords what the program wrote last, for the log; it may hold nothing of the file's content but numbers
    public record Ended(int code, String lastWords) {
        /// Whether it may end otherwise another time: it took too long, had no memory or no room, ended by a signal, or
        /// was never begun.
        public boolean isChance() {
            return ENDED_BY_CHANCE.contains(code)
                    || code > SIGNALS && code < SIGNALS + 32
                    || lastWords.matches("(bwrap|prlimit|setsid|timeout): .*")
                    || lastWords.contains("Cannot allocate memory")
                    || lastWords.contains("Resource temporarily unavailable")
                    || lastWords.contains("Input/output error");
        }
    }

    /// Whether a program can be started here at all.
    ///
    /// @param command does nothing, such as saying its version
    /// @return empty where it can, else what the system said
    public String whyNot(String... command) {
        try {
            var ended = run(wrapped(LIMITS, List.of(), List.of(command)), line -> {});
            return ended.code() == 0 ? "" : "exit=" + ended.code() + " " + ended.lastWords();
        } catch (UncheckedIOException missing) {
            return String.valueOf(missing.getMessage());
        }
    }

    /// Runs a program that sees the input as `/in/input` and may write into the folder `/out`.
    ///
    /// @throws IllegalStateException where it was killed: that says nothing of the file
    public Ended run(Path input, Path output, List<String> command, Consumer<String> lines) {
        return run(input, output, List.of(), command, lines);
    }

    /// As [#run], for a program that reads folders outside of `/usr` too.
    public Ended run(Path input, Path output, List<String> folders, List<String> command, Consumer<String> lines) {
        var places = new ArrayList<>(places(input, output));
        for (var folder : folders) places.addAll(List.of("--ro-bind", folder, folder));
        return alive(run(wrapped(LIMITS, places, command), lines));
    }

    /// As [#run], within the limits of a document; one that asks for more is ended, which is told by the exit code.
    ///
    /// @param largest file that it may write, in bytes
    public Ended runOnDocument(Path input, Path output, long largest, List<String> command) {
        return runOnDocument(input, output, largest, command, line -> {});
    }

    /// As [#runOnDocument(Path, Path, long, List)], told each line that the program writes.
    public Ended runOnDocument(Path input, Path output, long largest, List<String> command, Consumer<String> lines) {
        var limits = new ArrayList<>(LIMITS_OF_A_DOCUMENT);
        limits.add("--fsize=" + largest);
        return run(wrapped(limits, places(input, output), command), lines);
    }

    /// As [#run], with as much time as a film of such a length may need: five times what it lasts, and never less than
    /// others have.
    public Ended runOnFilm(Path input, Path output, Duration length, List<String> command, Consumer<String> lines) {
        var time = length.multipliedBy(5);
        var limits = time.compareTo(HOURS) > 0 ? limits(time) : LIMITS;
        return alive(run(wrapped(limits, places(input, output), command), lines));
    }

    /// As [#run], for a copy of a film as large as `largest` bytes.
    public Ended runOnCopy(Path input, Path output, long largest, List<String> command, Consumer<String> lines) {
        return alive(run(wrapped(limits(HOURS, largest), places(input, output), command), lines));
    }

    private static List<String> limits(Duration time) {
        return limits(time, FILE_AT_MOST);
    }

    private static List<String> limits(Duration time, long largest) {
        return List.of(
                "setsid",
                "timeout",
                Long.toString(time.toSeconds()),
                "prlimit",
                "--as=8000000000",
                "--cpu=" + time.toSeconds(),
                "--fsize=" + largest,
                "--nofile=256",
                "--core=0");
    }

    private static Ended alive(Ended ended) {
        if (KILLED.contains(ended.code())) throw new IllegalStateException("killed, exit=" + ended.code());
        return ended;
    }

    private static List<String> places(Path input, Path output) {
        return List.of(
                "--ro-bind", input.toString(), "/in/input", "--bind", output.toString(), "/out", "--chdir", "/out");
    }

    private static List<String> wrapped(List<String> limits, List<String> places, List<String> command) {
        var all = new ArrayList<>(limits);
        all.addAll(WALLS);
        all.addAll(places);
        all.addAll(command);
        return all;
    }

    private static Ended run(List<String> command, Consumer<String> lines) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return follow(process, lines);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static Ended follow(Process process, Consumer<String> lines) throws IOException {
        var last = "";
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                last = line;
                lines.accept(line);
            }
            return new Ended(process.waitFor(), last);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "interrupted");
        } finally {
            // whoever deletes what it wrote meanwhile does so when it is gone
            process.destroyForcibly()
                    .onExit()
                    .completeOnTimeout(process, GONE_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }
}
