package org.presessions.media.preparing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presessions.media.films.Finding;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.organisation.Identity;

/// Files as people send them, through the real preparation: what comes out is measured as a viewer would see and hear
/// it.
class MediaCorpusTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final double IN_STEP = 0.045; // seconds; more is noticed
    private static final double IN_TIME = 0.08; // begins with the first frame and what the encoder puts before it
    private static final int RED = 0xC03030;

    /// @param watched the film that can be taken away and each quality that is played, by their names
    private record Result(Preparation.Outcome outcome, Map<String, Watched> watched, List<String> planted) {}

    @TempDir
    static Path folder;

    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
    private static final Map<String, Future<Result>> RESULTS = new LinkedHashMap<>();

    static Stream<CorpusFile> files() {
        return Stream.concat(CorpusFilms.all(), CorpusHostile.all());
    }

    @BeforeAll
    static void begin() {
        files().filter(file -> file.lacks().isEmpty())
                .forEach(file -> RESULTS.put(file.name(), TWO.submit(() -> prepared(file))));
    }

    @AfterAll
    static void end() {
        TWO.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatPeopleSendComesOutRightOrIsRefusedInWords(CorpusFile file) throws Exception {
        assumeTrue(file.lacks().isEmpty(), () -> "this ffmpeg has no " + file.lacks());
        var result = result(file);
        switch (result.outcome()) {
            case Preparation.Outcome.Refused(var key) ->
                assertThat(key).isEqualTo(file.expected().refusal());
            case Preparation.Outcome.Prepared prepared -> {
                assertThat(file.expected().refusal()).as("refused").isEmpty();
                assertThat(result.planted()).isEmpty();
                check(file.expected(), prepared);
                result.watched().forEach((quality, watched) -> check(file.expected(), quality, watched));
            }
        }
    }

    private static Result result(CorpusFile file) throws Exception {
        try {
            return requireNonNull(RESULTS.get(file.name())).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static void check(CorpusFile.Expected expected, Preparation.Outcome.Prepared prepared) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(prepared.findings().stream().map(Finding::kind).collect(Collectors.toSet()))
                    .isEqualTo(expected.findings());
            softly.assertThat(prepared.length().toMillis() / 1000.0)
                    .as("length")
                    .isCloseTo(expected.seconds(), within(0.15));
        });
    }

    private static void check(CorpusFile.Expected expected, String quality, Watched watched) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(watched.seconds()).as("length, %s", quality).isCloseTo(expected.seconds(), within(0.15));
            softly.assertThat(watched.pixels()).isIn("1:1", "N/A");
            softly.assertThat((double) watched.width() / watched.height())
                    .as("shape, %s", quality)
                    .isCloseTo(expected.ratio(), within(0.02 * expected.ratio()));
            inTime(softly, watched.flashes(), expected.flashes(), "flashes, " + quality);
            inTime(softly, watched.beeps(), expected.beeps(), "beeps, " + quality);
            inStep(softly, watched, expected, quality);
            if (expected.red() >= 0) isRed(softly, watched.quarters(), expected.red());
            if (!expected.beeps().isEmpty())
                isLoudEnough(softly, watched.loudness().orElseThrow());
        });
    }

    private static void inTime(SoftAssertions softly, List<Double> found, List<Double> expected, String what) {
        softly.assertThat(found).as(what).hasSameSizeAs(expected);
        for (var i = 0; i < Math.min(found.size(), expected.size()); i++)
            softly.assertThat(found.get(i)).as(what).isCloseTo(expected.get(i), within(IN_TIME));
    }

    private static void inStep(SoftAssertions softly, Watched watched, CorpusFile.Expected expected, String quality) {
        for (var i = 0; i < Math.min(watched.flashes().size(), watched.beeps().size()); i++)
            if (expected.flashes().get(i).equals(expected.beeps().get(i)))
                softly.assertThat(watched.beeps().get(i) - watched.flashes().get(i))
                        .as("sound after picture, %s, %s", i, quality)
                        .isCloseTo(0, within(IN_STEP));
    }

    private static void isRed(SoftAssertions softly, List<Integer> quarters, int where) {
        for (var quarter = 0; quarter < 4; quarter++) {
            var distance = distance(quarters.get(quarter), RED);
            if (quarter == where) softly.assertThat(distance).as("not the red").isLessThan(30);
            else softly.assertThat(distance).as("red in quarter " + quarter).isGreaterThan(60);
        }
    }

    private static int distance(int one, int other) {
        var most = 0;
        for (var shift = 0; shift <= 16; shift += 8)
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        return most;
    }

    private static void isLoudEnough(SoftAssertions softly, Loudness loudness) {
        softly.assertThat(loudness.integrated()).as("loudness").isCloseTo(-16, within(1.0));
        softly.assertThat(loudness.peak()).as("true peak").isLessThan(-1);
    }

    private static Result prepared(CorpusFile file) throws IOException {
        var own = Files.createDirectory(folder.resolve(file.name() + "-made"));
        var work = Files.createDirectory(folder.resolve(file.name() + "-work"));
        var bare = Files.createDirectory(folder.resolve(file.name() + "-bare"));
        var sent = file.make().apply(own);
        var copy = new BareCopy(new Sandbox()).make(sent, bare, LONGEST, () -> {});
        assertThat(planted(bare)).isEmpty();
        var outcome = new Preparation(new Sandbox(), () -> Identity.NONE)
                .prepare(
                        copy.file().orElse(sent),
                        work,
                        new Preparation.Wanted(
                                Optional.empty(),
                                LONGEST,
                                Optional.empty(),
                                Optional.of(copy.sent()).filter(Sent::bare)),
                        percent -> {});
        if (copy.file().isEmpty())
            assertThat(outcome).as("without a copy").isInstanceOf(Preparation.Outcome.Refused.class);
        if (!(outcome instanceof Preparation.Outcome.Prepared prepared))
            return new Result(outcome, Map.of(), List.of());
        return new Result(outcome, watched(prepared.output(), own, file.expected()), planted(prepared.output()));
    }

    private static Map<String, Watched> watched(Path output, Path own, CorpusFile.Expected expected) {
        var films = Stream.concat(
                Stream.of(output.resolve("video.mp4")),
                Arrays.stream(Rendition.values())
                        .map(quality -> output.resolve(quality.folder()).resolve("index.m3u8"))
                        .filter(Files::exists));
        return films.collect(Collectors.toMap(
                film -> output.relativize(film).toString(),
                film -> Watched.of(film, own, !expected.beeps().isEmpty())));
    }

    private static List<String> planted(Path output) throws IOException {
        try (var made = Files.walk(output)) {
            return made.filter(Files::isRegularFile)
                    .filter(MediaCorpusTest::holdsPlanted)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holdsPlanted(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.contains(CorpusHostile.PLANTED) || text.contains("12.3456");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
