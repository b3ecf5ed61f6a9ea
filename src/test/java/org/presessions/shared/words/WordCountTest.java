package org.presessions.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "' - – … '|0",
                "We defend human-rights defenders.|4",
                "l’eau, l’air|2",
                "'one\u00a0two\u2003three'|3",
                "'one\n\n two\tthree\r\nfour'|4",
                "في عام ٢٠٢٤|3",
                "'10,5 % of 3'|3",
                "我们要求政府通过法律。|5",
                "เราขอให้รัฐบาลออกกฎหมาย|6",
                "'在2024年 we ask'|5",
            })
    void aWordIsARunWithALetterOrADigit(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }
}
