package org.presessions.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The cache of classes with which `bin/run` starts the server in half the time. It is made once for all journeys, by
/// the same script; where it cannot be, they start without.
final class StartCache {
    /// Prints the folder of the cache.
    private static final String MAKE = """
            . bin/lib.sh && . bin/start-cache.sh
            cache=$(start_cache)
            start_cache_after=0
            if [ ! -f "$cache/start.aot" ] && may_make_start_cache; then make_start_cache "$cache" $$ >/dev/null 2>&1; fi
            echo "$cache"
            """;

    private static final Path FOLDER = made();

    private StartCache() {}

    /// How Java is told to run the packaged program, after all other options.
    static List<String> jar() {
        var cache = FOLDER.resolve("start.aot");
        if (!Files.exists(cache)) return List.of("-jar", ServerProcess.JAR.toString());
        return List.of(
                "-Xlog:aot*=off",
                "-XX:AOTCache=" + cache,
                "-jar",
                FOLDER.resolve(ServerProcess.JAR.getFileName()).toString());
    }

    private static Path made() {
        try {
            var script = new ProcessBuilder("sh", "-c", MAKE, "bin/run").redirectError(ProcessBuilder.Redirect.INHERIT);
            script.environment().keySet().removeIf(name -> name.startsWith("PRESESSIONS_"));
            script.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var running = script.start();
            var printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) throw new AssertionError(printed);
            return Path.of(printed.strip());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
