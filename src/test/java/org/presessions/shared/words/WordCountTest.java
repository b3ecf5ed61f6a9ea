package org.presessions.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The browser is held to the same list by `WordCountBrowserTest`.
class WordCountTest {
    @Test
    void wordsAreCountedAsTheirWritersCountThem() {
        assertThat(CountedTexts.ALL.keySet())
                .allSatisfy(text -> assertThat(WordCount.of(text)).as(text).isEqualTo(CountedTexts.ALL.get(text)));
    }

    @Test
    void linesAndNothingAreNoWords() {
        assertThat(WordCount.of("one\n\n two\tthree\r\nfour")).isEqualTo(4);
        assertThat(WordCount.of("")).isZero();
    }
}
