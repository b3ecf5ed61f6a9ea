package org.presessions.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.presessions.media.preparing.Commands;
import org.presessions.media.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Has a program of the installation write down what is said in a video. There is none unless the installation names
/// one: it is given a sound file (WAV, 16 kHz, one channel), and writes WebVTT to its standard output. It runs where
/// ffmpeg does, without a network and with no file but that one.
@Component
@EnableConfigurationProperties(TranscriberSettings.class)
public class Transcriber {
    private static final Logger LOG = LoggerFactory.getLogger(Transcriber.class);
    private static final String SOUND = "/in/input";
    private static final int CHARACTERS_AT_MOST = 1_000_000;

    private final TranscriberSettings settings;
    private final JoinedSound sounds;
    private final Sandbox sandbox;
    /// One at a time: it may well want all processors. The sandbox needs a thread that lives as long as its program.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("transcriber").factory());

    Transcriber(TranscriberSettings settings, JoinedSound sounds, Sandbox sandbox) {
        this.settings = settings;
        this.sounds = sounds;
        this.sandbox = sandbox;
    }

    public boolean isOffered() {
        return !settings.command().isEmpty();
    }

    /// It may take minutes, and waits for others that were asked for before.
    ///
    /// @param language code of the one that is spoken
    /// @return what the program wrote; empty where it failed, or there is no sound
    public CompletableFuture<String> transcribe(UUID assetId, String language) {
        return CompletableFuture.supplyAsync(
                () -> sounds.lend(assetId, (sound, output) -> written(sound, output, language))
                        .orElse(""),
                worker);
    }

    private String written(Path sound, Path output, String language) {
        sandbox.run(sound, output, Commands.speech(), line -> {});
        var text = new StringBuilder();
        var ended =
                sandbox.run(output.resolve(Commands.SPEECH), output, settings.folders(), command(language), line -> {
                    if (text.length() < CHARACTERS_AT_MOST) text.append(line).append('\n');
                });
        if (ended.code() == 0) return text.toString();
        LOG.warn("transcription=failed exit={}", ended.code());
        return "";
    }

    /// What it complains of is not of the text.
    private List<String> command(String language) {
        var command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" 2>/dev/null", "transcriber"));
        for (var word : settings.command())
            command.add(word.replace("{sound}", SOUND).replace("{language}", language));
        return command;
    }
}
