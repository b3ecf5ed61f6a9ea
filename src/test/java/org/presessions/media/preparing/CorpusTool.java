package org.presessions.media.preparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Runs ffmpeg to make files and to look into those that were made of them.
final class CorpusTool {
    private static final Pattern ENCODER = Pattern.compile("(?m)^ [VAS][F.][S.]\\S* (\\S+)");
    private static final Set<String> ENCODERS = encoders();

    private CorpusTool() {}

    /// @return all that it said
    /// @throws IllegalStateException where it fails
    static String run(Path folder, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(command + "\n" + said);
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    static String ffmpeg(Path folder, List<String> arguments) {
        var command = new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-nostdin", "-y"));
        command.addAll(arguments);
        return run(folder, command);
    }

    /// The encoders that a command asks for and that this ffmpeg lacks.
    static List<String> lacking(List<String> arguments) {
        var wanted = new ArrayList<String>();
        for (var i = 0; i + 1 < arguments.size(); i++)
            if (arguments.get(i).matches("-c(:[avs](:\\d)?)?")) wanted.add(arguments.get(i + 1));
        return wanted.stream()
                .filter(encoder -> !encoder.equals("copy") && !ENCODERS.contains(encoder))
                .toList();
    }

    private static Set<String> encoders() {
        var said = run(Path.of("."), List.of("ffmpeg", "-hide_banner", "-encoders"));
        return ENCODER.matcher(said).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
