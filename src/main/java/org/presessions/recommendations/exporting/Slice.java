package org.presessions.recommendations.exporting;

import java.nio.charset.StandardCharsets;

/// A text as UTF-8, where it lies: rows go from the database into files without becoming strings on the way.
record Slice(byte[] bytes, int from, int length) {
    static final Slice EMPTY = of("");

    static Slice of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    boolean isEmpty() {
        return length == 0;
    }

    int end() {
        return from + length;
    }

    @Override
    public String toString() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
