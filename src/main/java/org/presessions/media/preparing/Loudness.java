package org.presessions.media.preparing;

import java.util.Locale;

/// How loud a sound is, measured after EBU R 128.
///
/// @param integrated in LUFS
/// @param peak true peak, in dBTP
/// @param range in LU
/// @param threshold in LUFS: what is quieter was not counted
record Loudness(double integrated, double peak, double range, double threshold) {
    private static final double WANTED = -16; // LUFS
    private static final double SILENCE = -65;
    private static final double QUIET = -36;

    boolean isSilence() {
        return integrated < SILENCE;
    }

    boolean isQuiet() {
        return integrated < QUIET;
    }

    /// Raised or lowered as a whole where the peaks allow it; where they do not, `loudnorm` holds the peaks down and
    /// follows the speech. It does the latter too where it is told a range of nothing.
    String filter() {
        return String.format(
                Locale.ROOT,
                "loudnorm=I=%.0f:TP=-2:LRA=50:measured_I=%.1f:measured_TP=%.1f:measured_LRA=%.1f:measured_thresh=%.1f",
                WANTED,
                Math.clamp(integrated, -99, -0.1),
                Math.clamp(peak, -99, 99),
                Math.clamp(range, 0.1, 50),
                Math.clamp(threshold, -69.9, 0));
    }
}
