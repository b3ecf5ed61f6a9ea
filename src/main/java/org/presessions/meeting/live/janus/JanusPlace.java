package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where Janus is installed; what somebody built comes before what the distribution brought.
///
/// @param program the executable
/// @param libraries the folder with `plugins` and `transports`
record JanusPlace(Path program, Path libraries) {
    private static final String TRANSPORT = "libjanus_websockets.so";

    static Optional<JanusPlace> find() {
        return Stream.concat(
                        found(Path.of("/usr/local/bin/janus"), Path.of("/usr/local/lib")),
                        found(Path.of("/usr/bin/janus"), Path.of("/usr/lib")))
                .filter(JanusPlace::isWhole)
                .findFirst();
    }

    List<Path> plugins() {
        return Arrays.stream(Plugin.values())
                .map(plugin -> libraries.resolve("plugins").resolve(plugin.library()))
                .toList();
    }

    Path transport() {
        return libraries.resolve("transports").resolve(TRANSPORT);
    }

    private boolean isWhole() {
        return Files.isExecutable(program)
                && Files.exists(transport())
                && plugins().stream().allMatch(Files::exists);
    }

    /// In the folder of libraries itself, or in that of the machine's kind: `/usr/lib/x86_64-linux-gnu/janus`.
    private static Stream<JanusPlace> found(Path program, Path libraries) {
        if (!Files.isExecutable(program)) return Stream.empty();
        try (var kinds = Files.list(libraries)) {
            return Stream.concat(Stream.of(libraries), kinds.toList().stream())
                    .map(folder -> new JanusPlace(program, folder.resolve("janus")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
