package org.presessions.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.media.sandbox.WorkFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// espeak-ng, where it is installed: plain, but it is understood, speaks all our languages and needs no network. It
/// runs where ffmpeg does.
@Component
class EspeakVoice implements TextVoice {
    private static final Logger LOG = LoggerFactory.getLogger(EspeakVoice.class);
    private static final String[] VERSION = {"espeak-ng", "--version"};
    /// What interpreters ask for; its own pace is half as fast again.
    private static final String WORDS_A_MINUTE = "130";
    /// Some half an hour; below 64 MiB its library for sound, which it loads and does not use, is ended by the system.
    private static final long SOUND_BYTES_AT_MOST = 100_000_000;
    private static final Map<String, String> VOICES =
            Map.of("en", "en-gb", "fr", "fr-fr", "es", "es", "ar", "ar", "ru", "ru", "zh", "cmn", "pt", "pt");

    private final Sandbox sandbox;
    private final WorkFolders folders;
    /// One at a time. The sandbox needs a thread that lives as long as its program.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("text-voice").factory());
    private final CompletableFuture<Boolean> installed;

    EspeakVoice(Sandbox sandbox, WorkFolders folders) {
        this.sandbox = sandbox;
        this.folders = folders;
        installed = CompletableFuture.supplyAsync(this::isInstalled, worker);
    }

    private boolean isInstalled() {
        var whyNot = sandbox.whyNot(VERSION);
        if (!whyNot.isEmpty()) LOG.info("voice=none reason=\"espeak-ng does not start in the sandbox\"");
        return whyNot.isEmpty();
    }

    @Override
    public boolean reads(String language) {
        return VOICES.containsKey(language) && installed.join();
    }

    @Override
    public Optional<byte[]> read(String text, String language) {
        if (!reads(language)) return Optional.empty();
        var voice = VOICES.getOrDefault(language, language);
        return CompletableFuture.supplyAsync(() -> spoken(text, voice), worker).join();
    }

    private Optional<byte[]> spoken(String text, String voice) {
        var id = UUID.randomUUID();
        try {
            return spoken(text, voice, folders.empty(id));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            folders.remove(id);
        }
    }

    private Optional<byte[]> spoken(String text, String voice, Path work) throws IOException {
        var input = Files.writeString(work.resolve("text"), text);
        var output = Files.createDirectory(work.resolve("made"));
        var command = List.of(
                "espeak-ng", "-b", "1", "-v", voice, "-s", WORDS_A_MINUTE, "-f", "/in/input", "-w", "/out/voice.wav");
        var ended = sandbox.runOnDocument(input, output, SOUND_BYTES_AT_MOST, command);
        var sound = output.resolve("voice.wav");
        if (ended.code() == 0 && Files.isRegularFile(sound, LinkOption.NOFOLLOW_LINKS))
            return Optional.of(Files.readAllBytes(sound));
        LOG.warn("voice=failed exit={}", ended.code());
        return Optional.empty();
    }
}
