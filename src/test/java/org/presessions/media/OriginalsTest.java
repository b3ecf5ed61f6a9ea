package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.preparing.Originals;
import org.presessions.media.preparing.Sent;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// A telephone writes into a film where it stood. Nothing of that is left here once the film has come.
@ServerTest
class OriginalsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String FILM = "-c:v libx264 -preset ultrafast -c:a aac";

    @Autowired
    Media media;

    @Autowired
    MediaRepository repository;

    @Autowired
    Originals originals;

    @Autowired
    StoredFiles files;

    @Autowired
    Installation installation;

    @TempDir
    Path folder;

    private final String planted = "Planted" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mov", "mkv", "avi", "wmv", "ts", "3gp"})
    void ofAFilmNothingIsKeptThatTellsWhereAndWithWhatItWasMade(String ending) {
        isForgotten(made("film." + ending, "-f lavfi -i testsrc=s=320x240:d=1 -f lavfi -i sine=d=1 " + FILM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m4a", "mp3", "ogg", "wav"})
    void ofSoundAloneNeither(String ending) {
        isForgotten(made("voice." + ending, "-f lavfi -i sine=d=1"));
    }

    @Test
    void neitherWhatACamcorderWritesIntoThePicture() {
        var words = "h264_metadata=sei_user_data=17ee8c60-f84d-11d9-8cd6-0800200c9a66+MDPM" + planted;
        isForgotten(made(
                "camcorder.ts", "-f lavfi -i testsrc=s=320x240:d=1 -f lavfi -i sine=d=1 " + FILM + " -bsf:v " + words));
    }

    @Test
    void theSameFileIsKnownAgainByItsContent() {
        var film = made("film.mp4", "-f lavfi -i testsrc=s=320x240:d=1 -f lavfi -i sine=d=1 " + FILM);
        var once = ready(film);
        var again = ready(film);
        assertThat(files.get(again.fileId()).sha256())
                .isEqualTo(files.get(once.fileId()).sha256());
        assertThat(media.veil(once.id()))
                .satisfies(veiled -> assertThat(settled(veiled).status())
                        .as("made of the copy")
                        .isEqualTo(MediaStatus.READY));
    }

    /// Two servers that share a disk begin with what an earlier version of the program kept.
    @Test
    void whileOneServerMakesTheCopyTheOtherLeavesItAlone() {
        var film = store(made("film.mkv", "-f lavfi -i testsrc=s=320x240:d=1 -f lavfi -i sine=d=1 " + FILM));
        var noted = new ArrayList<Sent>();
        var others = new ArrayList<Boolean>();
        var isMine = originals.bare(
                film, MINUTE, () -> others.add(originals.bare(film, MINUTE, () -> {}, noted::add)), noted::add);
        assertThat(isMine).isTrue();
        assertThat(others).isNotEmpty().containsOnly(false);
        assertThat(noted).extracting(Sent::bare).containsExactly(true);
    }

    private void isForgotten(Path film) {
        assertThat(holds(film)).as("planted").isTrue();
        var ready = ready(film);
        assertThat(files.get(ready.fileId()).bytes()).isPositive();
        assertThat(repository.asSent()).doesNotContain(ready.fileId());
        Awaitility.await().untilAsserted(() -> assertThat(kept()).isEmpty());
    }

    private MediaAsset ready(Path film) {
        var ready = settled(media.prepare(store(film), MINUTE));
        assertThat(ready.status()).as("%s", ready.refusalKey()).isEqualTo(MediaStatus.READY);
        return ready;
    }

    private MediaAsset settled(MediaAsset asset) {
        return Awaitility.await().atMost(MINUTE).until(() -> media.get(asset.id()), MediaAsset::isSettled);
    }

    /// All that this installation keeps and that holds what was planted.
    private List<Path> kept() {
        var found = new ArrayList<Path>();
        for (var part : List.of("files", "media", "uploads"))
            for (var path : all(installation.home().resolve(part))) if (holds(path)) found.add(path);
        return found;
    }

    private static List<Path> all(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException changing) {
            throw new AssertionError(changing);
        }
    }

    private boolean holds(Path path) {
        try {
            var text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return text.contains(planted) || text.replace("\0", "").contains(planted); // of some, two bytes a sign
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path made(String name, String arguments) {
        var command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments.split(" ")));
        for (var tag : List.of("location", "make", "title", "artist", "comment", "service_name"))
            command.addAll(List.of("-metadata", tag + "=" + planted));
        if (!name.endsWith(".3gp")) command.addAll(List.of("-metadata:s:a:0", "title=" + planted));
        command.add(name);
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
            return folder.resolve(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    private UUID store(Path path) {
        try (var content = Files.newInputStream(path)) {
            var outcome = files.store(content, "film", 100_000_000, Set.of(FileKind.VIDEO));
            return ((StoreOutcome.Stored) outcome).file().id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
