package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Sacha Sample", "Sample, Sacha", "sacha  SAMPLE", "Sacha", "S. Sample", "I am Sacha."})
    void aPartOfANameIsFoundHoweverItIsWritten(String text) {
        assertThat(RealNames.isIn(text, "Sacha Sample")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ave Azul", "Samples of water", "", "S."})
    void whatOnlyLooksLikeItIsNot(String text) {
        assertThat(RealNames.isIn(text, "Sacha Sample")).isFalse();
    }

    @Test
    void aShortNameIsFoundWholeAndWhereThereIsNoneNothingIs() {
        assertThat(RealNames.isIn("Wu Li", "Li Wu")).isTrue();
        assertThat(RealNames.isIn("Li", "Li Wu")).isFalse();
        assertThat(RealNames.isIn("", "")).isFalse();
    }
}
