package org.presessions.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.presessions.media.preparing.Commands;
import org.presessions.media.preparing.Heard;
import org.presessions.media.sandbox.Sandbox;
import org.springframework.stereotype.Component;

/// Finds where a speaker pauses, as one does between sentences. It takes a second for some minutes of sound; the file
/// was made here, of equal loudness, and is read in the sandbox all the same.
@Component
public class SpeechPauses {
    private final Media media;
    private final JoinedSound sounds;
    private final Sandbox sandbox;
    /// The sandbox needs a thread that lives as long as its program.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("speech-pauses").factory());

    SpeechPauses(Media media, JoinedSound sounds, Sandbox sandbox) {
        this.media = media;
        this.sounds = sounds;
        this.sandbox = sandbox;
    }

    /// In their order, within the length of the video; none where there is no sound to be had here.
    ///
    /// @throws org.presessions.shared.NotFound where there is no such asset
    public List<Pause> of(UUID assetId) {
        var length = media.get(assetId).length();
        return CompletableFuture.supplyAsync(
                        () -> sounds.lend(assetId, (sound, output) -> heard(sound, output, length)), worker)
                .join()
                .orElse(List.of());
    }

    private List<Pause> heard(Path sound, Path output, Duration length) {
        var heard = new Heard(done -> {});
        sandbox.run(sound, output, Commands.pauses(), heard);
        return heard.silent().stream().map(span -> pause(span, length)).toList();
    }

    private static Pause pause(Heard.Span span, Duration length) {
        return new Pause(within(span.from(), length), within(span.to(), length));
    }

    private static Duration within(double seconds, Duration length) {
        return Duration.ofMillis(Math.clamp(Math.round(seconds * 1000), 0, length.toMillis()));
    }
}
