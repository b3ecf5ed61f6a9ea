package org.presessions.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// What a process and all that it started have used (Linux, `/proc`).
public final class Spent {
    private static final double TICKS = 100; // in a second

    private Spent() {}

    /// Seconds of the processor, of those that have ended too.
    public static double processorSeconds(ProcessHandle process) {
        return all(process).mapToDouble(Spent::ticks).sum() / TICKS;
    }

    /// MiB of memory that the process alone holds, as the system counts it.
    static long residentMebibytes(ProcessHandle process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static Stream<ProcessHandle> all(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /// The fields `utime`, `stime`, `cutime` and `cstime`, counted from the one after the program's name in brackets.
    private static double ticks(ProcessHandle process) {
        var said = read(process, "stat");
        if (said.isEmpty()) return 0;
        var fields = said.substring(said.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 15).mapToDouble(Double::parseDouble).sum();
    }

    private static String read(ProcessHandle process, String what) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/" + what));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unreadable) {
            if (!process.isAlive()) return "";
            throw new UncheckedIOException(unreadable);
        }
    }
}
