package org.presessions.meeting.live.janus;

import java.util.Arrays;

/// Versions of Janus; docs/security.md says what the old ones lack.
final class JanusVersion {
    private static final int[] MENDED = {1, 4, 1};

    private JanusVersion() {}

    /// For the log, where faults of its memory are not mended in it.
    static String warning(String version) {
        return isMended(version) ? "" : " outdated=true wanted=1.4.1 see=docs/security.md";
    }

    static boolean isMended(String version) {
        if (!version.matches("\\d+\\.\\d+\\.\\d+.*")) return false;
        var numbers = Arrays.stream(version.split("[^0-9]+"))
                .limit(MENDED.length)
                .mapToInt(Integer::parseInt)
                .toArray();
        return Arrays.compare(numbers, MENDED) >= 0;
    }
}
