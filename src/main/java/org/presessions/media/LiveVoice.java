package org.presessions.media;

import java.time.Duration;
import org.presessions.media.preparing.OtherVoice;

/// Another voice in place of one that speaks now, as in a veiled film: drawn anew each time, and written down nowhere.
///
/// @param course commands for ffmpeg, in a file that is removed with the program
public record LiveVoice(String course) {
    /// Of a longer one ffmpeg makes more than its walls let it have.
    public static final Duration LONGEST = Duration.ofMinutes(20);

    public static LiveVoice drawn() {
        return new LiveVoice(OtherVoice.drawn().course(LONGEST));
    }

    /// The filters of ffmpeg.
    ///
    /// @param file in which the course is, as ffmpeg sees it
    public static String filter(String file) {
        return OtherVoice.soon(file);
    }
}
