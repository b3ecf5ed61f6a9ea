package org.presessions.media;

import java.util.Arrays;
import java.util.List;

/// The qualities of a video. 360p comes first in the playlist: it starts on nearly every line, the player goes up or
/// down from there. 240p at half the frames is for a line of 128 kbit/s.
enum Rendition {
    P360(360, 25, 450, 96, 2, "avc1.4d401e"),
    P720(720, 25, 1500, 96, 2, "avc1.4d401f"),
    P240(240, 12.5, 88, 32, 1, "avc1.4d401e");

    final int height;
    final double framesPerSecond;
    final int videoKilobits;
    final int audioKilobits;
    final int channels;
    final String codec;

    Rendition(int height, double framesPerSecond, int videoKilobits, int audioKilobits, int channels, String codec) {
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        this.videoKilobits = videoKilobits;
        this.audioKilobits = audioKilobits;
        this.channels = channels;
        this.codec = codec;
    }

    /// The qualities that a picture of this height can give: never one that would have to be blown up, except that the
    /// smallest is always made.
    static List<Rendition> ladder(int sourceHeight) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.height <= sourceHeight || rendition == P240)
                .toList();
    }

    String folder() {
        return height + "p";
    }

    String level() {
        return codec.endsWith("1f") ? "3.1" : "3.0";
    }

    int bitsPerSecondAtMost() {
        return (videoKilobits * 12 / 10 + audioKilobits) * 1000 * 11 / 10; // peaks, and the container
    }
}
