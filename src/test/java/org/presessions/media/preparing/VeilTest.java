package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.organisation.Identity;

/// Measures what of a face and a tone is left in a veiled film, with real ffmpeg in the real sandbox. Each measure is
/// tried on the true film first: it must see there what it does not see here.
class VeilTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int ROWS = 16;
    private static final int COLUMNS = 28;
    private static final int EDGE = 4; // pixels, where one square runs into the next
    /// A head with eyes and a mouth, that moves a little.
    private static final String FACE =
            "color=c=gray:s=640x360:r=25:d=8,geq=lum='60+120*lt(hypot((X-320-9*sin(T*2))/90,(Y-180)/120),1)"
                    + "-110*lt(hypot((X-285-9*sin(T*2))/14,(Y-150)/9),1)-110*lt(hypot((X-355-9*sin(T*2))/14,(Y-150)/9),1)"
                    + "-90*lt(hypot((X-320-9*sin(T*2))/32,(Y-235)/7),1)':cb=110:cr=160";

    @TempDir
    static Path folder;

    private static Path film;
    private static Path trueFilm;
    private static Path veiledFilm;

    @BeforeAll
    static void makes() throws IOException {
        film = folder.resolve("film.mp4");
        CorpusTool.ffmpeg(
                folder,
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        FACE,
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=440:d=8:r=48000",
                        "-c:a",
                        "aac",
                        film.toString()));
        trueFilm = prepared("true", false);
        veiledFilm = prepared("veiled", true);
    }

    @Test
    void noSquareShowsWhatIsWithinIt() {
        assertThat(detail(frame(trueFilm, 2.5))).isGreaterThan(100);
        assertThat(detail(frame(veiledFilm, 2.5))).isLessThan(16);
    }

    @Test
    void noColourIsLeft() {
        assertThat(colour(trueFilm)).isGreaterThan(20);
        assertThat(colour(veiledFilm)).isLessThan(3);
    }

    @Test
    void squaresChangeOnceASecondAndNoMore() {
        assertThat(difference(frame(trueFilm, 2.1), frame(trueFilm, 2.9))).isGreaterThan(1);
        assertThat(difference(frame(veiledFilm, 2.1), frame(veiledFilm, 2.9))).isLessThan(0.5);
    }

    @Test
    void aToneIsNowhereWhereItWasAndNeverTheSameForLong() {
        assertThat(Tones.of(trueFilm)).allSatisfy(tone -> assertThat(tone).isBetween(436.0, 444.0));
        var tones = Tones.of(veiledFilm);
        assertThat(tones).hasSize(14).noneMatch(tone -> tone > 440 / 1.1 && tone < 440 * 1.1);
        assertThat(tones).allMatch(tone -> tone > 440 / 1.6 && tone < 440 * 1.6);
        assertThat(new HashSet<>(tones))
                .as("counted to 2 Hz, so that one tone counts as two at most")
                .hasSizeGreaterThan(2);
    }

    @Test
    void nothingThatIsKeptOfItIsOfTheTrueFilmOrTellsHowItWasMade() throws IOException {
        assertThat(hashes(veiledFilm)).doesNotContainAnyElementsOf(hashes(trueFilm));
        assertThat(names(veiledFilm)).isEqualTo(names(trueFilm));
        assertThat(length(veiledFilm)).isEqualTo(length(trueFilm));
    }

    @Test
    void everyFilmHasAVoiceOfItsOwn() {
        assertThat(OtherVoice.drawn().course(LONGEST))
                .isNotEqualTo(OtherVoice.drawn().course(LONGEST));
    }

    /// The course of a whole hour, read within the walls for one second of it.
    @Test
    void theVoiceOfAnHourFitsWithinTheWalls() throws IOException {
        var out = Files.createDirectory(folder.resolve("hour"));
        var course = OtherVoice.drawn().course(Duration.ofMinutes(60));
        assertThat(course.lines().toList())
                .hasSizeBetween(OtherVoice.STEPS_AT_MOST - 2, OtherVoice.STEPS_AT_MOST)
                .last()
                .asString()
                .startsWith("359");
        Files.writeString(out.resolve(OtherVoice.COURSE), course);
        var command = ("ffmpeg -nostdin -loglevel error -i /in/input -t 1 -vn -af " + OtherVoice.filter()
                        + " -f null -")
                .split(" ");
        var said = new StringBuilder();
        var ended = new Sandbox().runOnFilm(film, out, Duration.ofMinutes(60), List.of(command), said::append);
        assertThat(ended.code()).as(said.toString()).isZero();
    }

    /// Of the voices drawn from these numbers the first five made ffmpeg 5.1 fail at the end of three seconds, each
    /// time.
    @ParameterizedTest
    @ValueSource(ints = {14, 41, 54, 71, 101, 1})
    void anyVoiceComesToItsEnd(int seed) throws IOException {
        var voice = new OtherVoice(new Random(seed));
        var out = Files.createDirectory(folder.resolve("voice" + seed));
        Files.writeString(out.resolve(OtherVoice.COURSE), voice.course(Duration.ofSeconds(3)));
        CorpusTool.ffmpeg(
                out,
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=180:d=3:r=48000,tremolo=f=4",
                        "-af",
                        OtherVoice.filter(),
                        "-f",
                        "null",
                        "-"));
    }

    @Test
    void stepsOfAShortFilmComeTwiceASecond() {
        assertThat(OtherVoice.drawn().course(Duration.ofSeconds(10)).lines()).hasSize(21);
    }

    @Test
    void withoutTheFilterTheVoiceIsAnotherOneToo() throws IOException {
        var out = Files.createDirectory(folder.resolve("plain"));
        CorpusTool.ffmpeg(
                out,
                List.of(
                        "-i",
                        film.toString(),
                        "-af",
                        OtherVoice.drawn().plain() + ",apad",
                        "-t",
                        "8",
                        "-ar",
                        "" + Tones.RATE,
                        "video.mp4"));
        assertThat(Tones.of(out)).hasSize(14).noneMatch(tone -> tone > 440 / 1.1 && tone < 440 * 1.1);
    }

    private static Path prepared(String name, boolean isVeiled) throws IOException {
        var work = Files.createDirectory(folder.resolve(name));
        var preparation = new Preparation(new Sandbox(), () -> Identity.NONE);
        var outcome = isVeiled
                ? preparation.veil(
                        film, work, new Preparation.Wanted(Optional.empty(), LONGEST, Optional.empty()), percent -> {})
                : preparation.prepare(
                        film, work, new Preparation.Wanted(Optional.empty(), LONGEST, Optional.empty()), percent -> {});
        return ((Preparation.Outcome.Prepared) outcome).output();
    }

    /// The most by which two points of one square differ, its edges apart.
    private static int detail(byte[] frame) {
        var most = 0;
        for (var row = 0; row < ROWS; row++)
            for (var column = 0; column < COLUMNS; column++) most = Math.max(most, detail(frame, row, column));
        return most;
    }

    private static int detail(byte[] frame, int row, int column) {
        var least = 255;
        var most = 0;
        for (var y = row * HEIGHT / ROWS + EDGE; y < (row + 1) * HEIGHT / ROWS - EDGE; y++)
            for (var x = column * WIDTH / COLUMNS + EDGE; x < (column + 1) * WIDTH / COLUMNS - EDGE; x++) {
                var point = frame[y * WIDTH + x] & 0xff;
                least = Math.min(least, point);
                most = Math.max(most, point);
            }
        return most - least;
    }

    private static double difference(byte[] one, byte[] other) {
        var sum = 0L;
        for (var i = 0; i < one.length; i++) sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
        return (double) sum / one.length;
    }

    private static byte[] frame(Path output, double at) {
        look(
                output,
                "-ss",
                "" + at,
                "-i",
                "video.mp4",
                "-frames:v",
                "1",
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                "frame");
        return bytes(output, "frame");
    }

    /// How far from grey the most colourful point is.
    private static int colour(Path output) {
        look(
                output,
                "-ss",
                "2.5",
                "-i",
                "video.mp4",
                "-frames:v",
                "1",
                "-pix_fmt",
                "yuv444p",
                "-f",
                "rawvideo",
                "frame");
        var frame = bytes(output, "frame");
        var most = 0;
        for (var i = WIDTH * HEIGHT; i < frame.length; i++) most = Math.max(most, Math.abs((frame[i] & 0xff) - 128));
        return most;
    }

    private static Duration length(Path output) throws IOException {
        return Playlists.length(Files.readString(output.resolve("360p/index.m3u8")));
    }

    private static Set<String> hashes(Path output) throws IOException {
        var hashes = new HashSet<String>();
        for (var name : names(output))
            if (!name.endsWith("m3u8") && !name.endsWith("init.mp4"))
                hashes.add(DigestUtils.sha256Hex(Files.readAllBytes(output.resolve(name))));
        return hashes;
    }

    private static Set<String> names(Path output) throws IOException {
        try (var files = Files.walk(output)) {
            var kept = files.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString())
                    .filter(name -> !Set.of("frame", Tones.FILE).contains(name))
                    .toList();
            return new HashSet<>(kept);
        }
    }

    private static void look(Path output, String... arguments) {
        CorpusTool.ffmpeg(output, Arrays.asList(arguments));
    }

    private static byte[] bytes(Path output, String name) {
        try {
            return Files.readAllBytes(output.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
