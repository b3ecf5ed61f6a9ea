package org.presessions.recommendations.exporting;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a program stands in a result: behind a number. It stays right while recommendations come and go, which a page
/// number would not. Opaque, so that nobody counts on what is in it.
record Cursor(long after) {
    static final Cursor START = new Cursor(0);

    static Optional<Cursor> read(String written) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
            return text.matches("after:\\d{1,18}")
                    ? Optional.of(new Cursor(Long.parseLong(text.substring(6))))
                    : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after:" + after).getBytes(StandardCharsets.US_ASCII));
    }
}
