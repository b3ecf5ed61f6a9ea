package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.media.sandbox.Sandbox.Ended;

class BareCopyTest {
    @TempDir
    Path folder;

    @Test
    void aCopyThatEndsBeforeTheFilmIsNoCopy() {
        assertThat(isWhole(60, 60, 60)).isTrue();
        assertThat(isWhole(60, 30, 60)).isFalse();
    }

    @Test
    void aFilmThatWasCutOffOrSaysNoLengthIsCopiedAsFarAsItGoes() {
        assertThat(isWhole(60, 30, 30)).isTrue();
        assertThat(isWhole(0, 30, 30)).isTrue();
        assertThat(isWhole(0, 10, 30)).isFalse();
    }

    @Test
    void ofWhatIsNoFilmThereIsNoCopyForGood() throws IOException {
        assertThat(copy(Files.createDirectory(folder.resolve("work"))).sent().bare())
                .isFalse();
    }

    /// The sandbox cannot begin without its folder.
    @Test
    void whereTheSandboxFailsAnotherAttemptMayMakeOne() {
        assertThatThrownBy(() -> copy(folder.resolve("none"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatEndsByChanceIsToldFromWhatTheFileIs() {
        assertThat(List.of(
                        new Ended(124, ""),
                        new Ended(139, ""),
                        new Ended(244, ""),
                        new Ended(245, ""),
                        new Ended(1, "bwrap: Creating new namespace failed"),
                        new Ended(1, "/in/input: Cannot allocate memory")))
                .allMatch(Ended::isChance);
        assertThat(List.of(
                        new Ended(0, ""),
                        new Ended(1, "Invalid data found when processing input"),
                        new Ended(183, ""),
                        new Ended(234, "")))
                .noneMatch(Ended::isChance);
    }

    private BareCopy.Made copy(Path work) throws IOException {
        var text = Files.writeString(folder.resolve("film.mp4"), "Dear Ana");
        return new BareCopy(new Sandbox()).make(text, work, Duration.ofMinutes(1), () -> {});
    }

    private static boolean isWhole(int said, int made, int reached) {
        var heard = new Heard(done -> {});
        heard.accept("out_time_us=" + reached * 1_000_000L);
        return BareCopy.isWhole(lasting(said), lasting(made), heard);
    }

    private static Probe lasting(int seconds) {
        var said = Optional.of(Duration.ofSeconds(seconds)).filter(length -> !length.isZero());
        return new Probe("mov", said, Optional.empty(), OptionalInt.of(0));
    }
}
