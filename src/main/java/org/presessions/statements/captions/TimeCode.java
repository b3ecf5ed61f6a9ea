package org.presessions.statements.captions;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A moment as caption files write it, in milliseconds: `00:01:02.500`, in SRT `00:01:02,500`, hours left out or not.
final class TimeCode {
    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})");
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final long SECOND = 1000;

    private TimeCode() {}

    static OptionalLong parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) return OptionalLong.empty();
        var hours = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
        var fraction = Long.parseLong((found.group(4) + "00").substring(0, 3));
        var seconds = Long.parseLong(found.group(3));
        return OptionalLong.of(hours * HOUR + Long.parseLong(found.group(2)) * MINUTE + seconds * SECOND + fraction);
    }

    static String of(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / HOUR, millis % HOUR / MINUTE, millis % MINUTE / SECOND, millis % SECOND);
    }
}
