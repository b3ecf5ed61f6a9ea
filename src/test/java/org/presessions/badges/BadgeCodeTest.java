package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadgeCodeTest {
    @Test
    void aCodeIsTwelveLettersThatNobodyTakesForOthers() {
        var code = BadgeCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(code.text()).hasSize(12).matches("[0-9A-HJKMNP-TV-Z]+");
        assertThat(code.readable()).matches("(.{4} ){2}.{4}");
        assertThat(BadgeCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 10})).isNotEqualTo(code);
    }

    @Test
    void itIsFoundHoweverItWasTyped() {
        for (var typed : List.of("K7QF3M9T20A1", "k7qf 3m9t 20a1", "K7QF-3M9T-2OAL", " k7qf3m9t2oai "))
            assertThat(BadgeCode.typed(typed).text()).as(typed).isEqualTo("K7QF3M9T20A1");
    }

    @Test
    void aStatesCodeStaysAsItIs() {
        for (var code : List.of("ITA", "COL", "CHL", "POL", "NOR", "LAO", "OMN", "ISL"))
            assertThat(BadgeCode.typed(code.toLowerCase(Locale.ROOT)).text()).isEqualTo(code);
    }

    /// As a reader of another make (ZXing 3.5.3) reads it, without one square that it has to mend.
    @Test
    void aCameraReadsIt() {
        var code = QrCode.of("K7QF3M9T2XAB");
        var lines = IntStream.range(0, 21)
                .mapToObj(row -> IntStream.range(0, 21)
                        .mapToObj(column -> code.isDark(column, row) ? "#" : ".")
                        .collect(Collectors.joining()))
                .toList();
        assertThat(lines)
                .containsExactly(
                        "#######.#.###.#######",
                        "#.....#.#..#..#.....#",
                        "#.###.#.#.##..#.###.#",
                        "#.###.#.#.....#.###.#",
                        "#.###.#.###...#.###.#",
                        "#.....#..#....#.....#",
                        "#######.#.#.#.#######",
                        "........#.###........",
                        ".##.#.##.##.#.#.#####",
                        ".#.#...#...####.###.#",
                        "..##.####...###.###..",
                        "#.###....#..###.#..#.",
                        ".#..#.##.##.#.....#..",
                        "........##.#.#..##..#",
                        "#######.#.....###...#",
                        "#.....#..##..#.#.#.##",
                        "#.###.#.#.#.#.#.#..##",
                        "#.###.#.......#....#.",
                        "#.###.#.#.#.#....#..#",
                        "#.....#.#.....#....##",
                        "#######..#..#.##..#.#");
    }

    @Test
    void aTickSaysWhoWhenAndWhetherItWasAMistake() {
        assertThat(Tick.parse("k7qf 3m9t 2xab:35:0")).hasValueSatisfying(tick -> {
            assertThat(tick.code().text()).isEqualTo("K7QF3M9T2XAB");
            assertThat(tick.ago()).hasSeconds(35);
            assertThat(tick.isHere()).isFalse();
        });
        assertThat(Tick.parse("FRA")).hasValueSatisfying(tick -> {
            assertThat(tick.ago()).isZero();
            assertThat(tick.isHere()).isTrue();
        });
        for (var wrong : List.of("", ":", "::", ":35:1", "K7QF", "K7QF3M9T2XAB:999999999:1", "K7QF3M9T2XÄB"))
            assertThat(Tick.parse(wrong)).as(wrong).isEmpty();
    }
}
