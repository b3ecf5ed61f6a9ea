package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void isKeptStrippedAndInLowerCase() {
        assertThat(EmailAddress.parse("  Ana.Maria+upr@Example.ORG ")).contains("ana.maria+upr@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "ana@exa mple.org",
                "ana@example.org, b@example.org",
                "Ana <ana@example.org>",
                "ana@example.org\nBcc: b@example.org",
                "a\"b@example.org",
                "ana@[127.0.0.1]",
                "josé@example.org"
            })
    void whatIsNoAddressIsNotTaken(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void tooLongIsNotTaken() {
        assertThat(EmailAddress.parse("a".repeat(250) + "@example.org")).isEmpty();
    }

    @Test
    void maskedTellsItsOwnerEnough() {
        assertThat(EmailAddress.masked("ana@example.org")).isEqualTo("a…@example.org");
    }
}
