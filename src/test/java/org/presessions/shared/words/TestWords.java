package org.presessions.shared.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/// The product's own words, for tests that start no server.
public final class TestWords {
    private TestWords() {}

    public static Words in(Locale locale) {
        try {
            return new Words(new IcuMessages(Bundles.read()), locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
