package org.presessions.shared.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Line one\r\n\tLine two\nand\rthree",
                "Ωμέγα, Привет, 中文, ห้องน้ำ, 👩‍👩‍👧",
                "שלום\u200E (abc)\u200F, السلام\u061C 12",
                "Haïti\u202F: «\u202Foui\u202F»",
                "by \u2068نوال\u2069 and \u202Bמאיר\u202C",
                "\u2067one \u202Atwo\u202C three\u2069",
            })
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ab\0c, abc",
        "\u0007b\u001Be\u007Fl\u009Fl, bell",
        "\uD83D\uD83D\uDE00\uDE00, \uD83D\uDE00",
        "\uD83D\0\uDE00x, x",
        "a\uFFFEb\uFFFFc, abc",
        "e\u0301, é",
        "e\0\u0301, é",
        "exe.\u202Efdp, exe.fdp",
        "\u202Dexe.\u202Cfdp, exe.fdp",
        "\u202Eone \u202Btwo\u202C three\u202C, one \u202Btwo\u202C three",
        "out\u2069 of\u202C it, out of it",
        "\u2068open \u202Balso\u2069 end\u202C, \u2068open also\u2069 end",
        "\u202Bopen\u2069 end\u202C, \u202Bopen end\u202C",
        "\u202Bof \u2066its\u202C own\u2069 end\u202C, \u202Bof \u2066its own\u2069 end\u202C",
    })
    void whatNobodyMeantGoesAndTheRestIsKept(String sent, String kept) {
        assertThat(CleanText.of(sent)).isEqualTo(kept);
        assertThat(CleanText.of(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2029"})
    void aDirectionEndsWithItsLine(String end) {
        assertThat(CleanText.of("\u2068one" + end + "two\u2069")).isEqualTo("one" + end + "two");
    }

    @Test
    void aMegabyteOfSignsTakesNoTime() {
        assertThat(CleanText.of("\u202B".repeat(500_000) + "x" + "\u2069".repeat(500_000)))
                .isEqualTo("x");
    }
}
