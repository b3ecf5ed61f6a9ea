package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BareCopyTest {
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
