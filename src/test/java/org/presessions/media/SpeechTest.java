package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.demonstration.SampleVideos;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What is heard in a video that is ready: pauses, and words by a program of the installation.
@ServerTest
class SpeechTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int RATE = 16_000;

    @Autowired
    Media media;

    @Autowired
    SpeechPauses pauses;

    @Autowired
    Qualities qualities;

    @Autowired
    JoinedSound sounds;

    @Autowired
    Sandbox sandbox;

    @Autowired
    StoredFiles files;

    @Autowired
    SampleVideos samples;

    @TempDir
    Path folder;

    @Test
    void pausesAreFoundWhereNothingIsHeard() throws IOException {
        var asset = ready(toneAndPauses());
        assertThat(pauses.of(asset.id())).hasSize(2);
        near(pauses.of(asset.id()).getFirst(), 2000, 2600);
        near(pauses.of(asset.id()).getLast(), 4600, 5200);
    }

    @Test
    void eachQualityCostsWhatWasMade() throws IOException {
        var asset = ready(Files.readAllBytes(samples.video(Duration.ofSeconds(3))));
        assertThat(qualities.of(asset)).extracting(Quality::folder).containsExactly("360p", "240p", Quality.SOUND);
        assertThat(qualities.of(asset)).extracting(Quality::bytesPerMinute).allMatch(bytes -> bytes > 10_000);
    }

    @Test
    void aProgramIsGivenTheSoundAndTheLanguageAndWhatItPrintsIsTaken() throws IOException {
        var program = Files.writeString(folder.resolve("transcriber.sh"), """
                echo "loading a model" >&2
                test "$(head -c 4 "$1")" = RIFF || exit 1
                test ! -e /etc/passwd || exit 2
                printf 'WEBVTT\\n\\n00:00.000 --> 00:02.000\\nin %s\\n' "$2"
                """);
        var asset = ready(toneAndPauses());
        assertThat(transcriber("sh " + program + " {sound} {language}")
                        .transcribe(asset.id(), "fr")
                        .join())
                .isEqualTo("WEBVTT\n\n00:00.000 --> 00:02.000\nin fr\n");
        assertThat(transcriber("false").transcribe(asset.id(), "fr").join()).isEmpty();
        assertThat(transcriber("sh " + program)
                        .transcribe(UUID.randomUUID(), "fr")
                        .join())
                .isEmpty();
    }

    @Test
    void withoutAProgramNoneIsOffered() {
        assertThat(transcriber("").isOffered()).isFalse();
        assertThat(transcriber("whisper {sound}").isOffered()).isTrue();
    }

    private Transcriber transcriber(String command) {
        return new Transcriber(new TranscriberSettings(command, folder.toString()), sounds, sandbox);
    }

    private static void near(Pause pause, int from, int to) {
        assertThat(pause.from().toMillis()).isBetween(from - 120L, from + 120L);
        assertThat(pause.to().toMillis()).isBetween(to - 120L, to + 120L);
    }

    private MediaAsset ready(byte[] content) {
        var stored = files.store(new ByteArrayInputStream(content), "a file", 100_000_000, Set.of(FileKind.VIDEO));
        var asset = media.prepare(((StoreOutcome.Stored) stored).file().id(), MINUTE);
        return Awaitility.await()
                .atMost(MINUTE)
                .until(() -> media.get(asset.id()), now -> now.status() == MediaStatus.READY);
    }

    /// Seven seconds: two of a tone, a pause of 0.6, two of a tone, a pause, and the rest.
    private static byte[] toneAndPauses() throws IOException {
        var samples = new byte[7 * RATE * 2];
        for (var i = 0; i < 7 * RATE; i++) {
            var millis = i * 1000L / RATE;
            var silent = millis >= 2000 && millis < 2600 || millis >= 4600 && millis < 5200;
            var level = (short) (silent ? 0 : 8000 * Math.sin(i * 2 * Math.PI * 440 / RATE));
            samples[2 * i] = (byte) level;
            samples[2 * i + 1] = (byte) (level >> 8);
        }
        var sound = new AudioInputStream(
                new ByteArrayInputStream(samples), new AudioFormat(RATE, 16, 1, true, false), 7L * RATE);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }
}
