package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.presessions.shared.installation.Walls;

/// A program that strangers reach, where a fault in it can do little: it sees nothing of this machine but the programs
/// and its configuration, has no rights, and **cannot write a byte into any file**, so that nothing of what it carries
/// can be kept by it. It shares the network, for that is what it is there for.
public final class NetworkProcess {
    /// Where a file may hold nothing, the kernel ends who writes into one, unless told otherwise before the start. A
    /// session of its own: the Ctrl-C that ends the server ends it by its parent.
    private static final List<String> LIMITS = List.of(
            "setsid",
            "sh",
            "-c",
            "trap '' XFSZ; exec \"$@\"",
            "live",
            "prlimit",
            "--fsize=0",
            "--core=0",
            "--as=8000000000",
            "--nofile=4096");

    private static final List<String> WALLS = Walls.with("--share-net");

    /// Not even an empty file can be made.
    private static final List<String> CLOSED = List.of("--remount-ro", "/");

    private NetworkProcess() {}

    /// @param folder with its configuration, seen as `/live`; not needed any more once it answers
    /// @param program with its arguments
    public static Process start(Path folder, List<String> program) throws IOException {
        var command = new ArrayList<>(LIMITS);
        command.addAll(WALLS);
        command.addAll(List.of("--ro-bind", folder.toString(), "/live"));
        command.addAll(CLOSED);
        command.addAll(program);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().name("live-words").start(() -> swallow(process));
        return process;
    }

    /// What it says is read, or it would stand still; and not kept: it may hold what browsers sent.
    private static void swallow(Process process) {
        try (var words = process.getInputStream()) {
            words.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            process.destroyForcibly();
        }
    }
}
