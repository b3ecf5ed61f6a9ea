package org.presessions.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/// How fast films come in and go out, and what that costs, beside nginx and the tus server of the protocol's makers in
/// the same run; then a crowd. Started by `bin/bench media`, with the folder where `@tus/server` is, if it is, and with
/// `uploads` where nothing else is to be measured.
final class MovingBench {
    private static final Path FOLDER =
            Path.of("target/bench-media/" + ProcessHandle.current().pid()).toAbsolutePath();

    private MovingBench() {}

    static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        try {
            measure(arguments);
        } finally {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
    }

    private static void measure(String... arguments) throws Exception {
        try (var ours = new BenchedServer(FOLDER.resolve("home"));
                var peers = new Peers(ours, arguments)) {
            var lines = new ArrayList<String>();
            var asked = List.of(arguments);
            if (!asked.contains("served")) lines.addAll(new UploadBench(ours, peers, FOLDER).measured());
            if (!asked.contains("uploads")) {
                lines.addAll(new ServingBench(ours, peers).measured());
                lines.addAll(new CrowdBench(ours).measured());
            }
            System.out.println("{\"bench\":\"media-moving\"," + String.join(",", lines) + "}");
        }
    }

    /// Those that are here; of the others it is said how to get them.
    static final class Peers implements AutoCloseable {
        final Optional<NginxPeer> nginx;
        final Optional<TusPeer> tus;

        Peers(BenchedServer ours, String... arguments) throws IOException {
            nginx = isInstalled("nginx")
                    ? Optional.of(new NginxPeer(FOLDER.resolve("nginx"), ours.served()))
                    : missing("nginx", "apt-get install nginx-light");
            tus = arguments.length > 0 && Files.isDirectory(Path.of(arguments[0], "node_modules/@tus/server"))
                    ? Optional.of(new TusPeer(Path.of(arguments[0]).toAbsolutePath(), FOLDER.resolve("tus")))
                    : missing("@tus/server", "node and npm");
        }

        private static <T> Optional<T> missing(String peer, String remedy) {
            System.out.println("Without " + peer + ": it is not here (" + remedy + ")");
            return Optional.empty();
        }

        @Override
        public void close() {
            nginx.ifPresent(NginxPeer::close);
            tus.ifPresent(TusPeer::close);
        }
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// One line of JSON's object.
    static String json(String name, Object... values) {
        var pairs = new ArrayList<String>();
        for (var i = 0; i < values.length; i += 2)
            pairs.add(String.format(Locale.ROOT, "\"%s\":%.2f", values[i], ((Number) values[i + 1]).doubleValue()));
        return "\"" + name + "\":{" + String.join(",", pairs) + "}";
    }

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
