package org.presessions.shared.installation;

import java.util.List;
import java.util.stream.Stream;

/// Walls around a program that strangers' bytes may turn against us: it sees the programs of this machine and nothing
/// else of it, has no rights, and ends with us. Each user adds what its program needs, and as little as that.
public final class Walls {
    private static final List<String> COMMON = List.of(
            "bwrap",
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
            "--cap-drop",
            "ALL",
            "--clearenv",
            "--setenv",
            "PATH",
            "/usr/local/bin:/usr/bin",
            "--ro-bind",
            "/usr",
            "/usr",
            "--symlink",
            "usr/bin",
            "/bin",
            "--symlink",
            "usr/lib",
            "/lib",
            "--symlink",
            "usr/lib64",
            "/lib64",
            // libraries that the distribution finds by a link in /etc/alternatives
            "--ro-bind-try",
            "/etc/alternatives",
            "/etc/alternatives",
            "--ro-bind-try",
            "/etc/ld.so.cache",
            "/etc/ld.so.cache",
            "--proc",
            "/proc",
            "--dev",
            "/dev");

    private Walls() {}

    /// The beginning of a command that starts a program within.
    ///
    /// @param own options of `bwrap` for this program
    public static List<String> with(String... own) {
        return Stream.concat(COMMON.stream(), Stream.of(own)).toList();
    }
}
