package org.presessions.shared.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @Test
    void aPageHoldsItsPart() {
        assertThat(Rows.of(FIVE, 1, 2)).isEqualTo(new Rows<>(List.of(1, 2), 1, 3, 5));
        assertThat(Rows.of(FIVE, 3, 2)).isEqualTo(new Rows<>(List.of(5), 3, 3, 5));
    }

    @Test
    void aPageThatThereIsNotIsTheFirstOrTheLast() {
        assertThat(Rows.of(FIVE, -1, 5)).isEqualTo(new Rows<>(FIVE, 1, 1, 5));
        assertThat(Rows.of(FIVE, 9, 4)).isEqualTo(new Rows<>(List.of(5), 2, 2, 5));
    }

    @Test
    void ofNothingThereIsOnePage() {
        assertThat(Rows.of(List.of(), 1, 50)).isEqualTo(new Rows<>(List.of(), 1, 1, 0));
    }
}
