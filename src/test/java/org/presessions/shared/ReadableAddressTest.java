package org.presessions.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An address with letters beyond a to z, as people write it.
class ReadableAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ana@xn--bcher-kva.example, ana@bücher.example",
        "ana@example.org, ana@example.org",
        "a…@xn--bcher-kva.example, a…@bücher.example",
        "ana@xn--, ana@xn--",
        "nobody, nobody"
    })
    void isShownInItsOwnLetters(String kept, String shown) {
        assertThat(Page.readable(kept)).isEqualTo(shown);
    }
}
