package org.presessions.mail.desk;

import org.jspecify.annotations.Nullable;

/// Which letters of a kind, as an address says it.
record LetterFilter(
        @Nullable String q,
        @Nullable String series,
        @Nullable String state) {
    private static final int LENGTH = 200;

    LetterChoice of(String kind) {
        return new LetterChoice(kind, text(q), text(series), text(state));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.substring(0, Math.min(value.length(), LENGTH));
    }
}
