package org.presessions.statements.notes;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A moment of a video as somebody types it: `0:43`, `43`, `1:02:03`, `0:43.5`.
public final class NoteMoment {
    private static final Pattern FORM =
            Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,4})(?:[.,](\\d{1,3}))?");

    private NoteMoment() {}

    public static Optional<Duration> parse(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) return Optional.empty();
        var fraction = found.group(4) == null ? "0" : found.group(4);
        return Optional.of(Duration.ofHours(number(found.group(1)))
                .plusMinutes(number(found.group(2)))
                .plusSeconds(number(found.group(3)))
                .plusMillis(number((fraction + "00").substring(0, 3))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
