package org.presessions.media.preparing;

import java.util.Arrays;
import java.util.List;

/// The qualities of a video, named by the shorter side of the picture: a telephone held upright films as well as one
/// held sideways. 360p comes first in the playlist: it starts on nearly every line, the player goes up or down from
/// there. 240p is for a line of 128 kbit/s; it has all the
/// frames too, so that lips can be read and signs be followed.
public enum Rendition {
    P360(360, 450, 96, 2, "avc1.4d401e"),
    P720(720, 1500, 96, 2, "avc1.4d401f"),
    P240(240, 88, 32, 1, "avc1.4d401e");

    /// Width and height in pixels, both even.
    record Size(int width, int height) {}

    final int shorter;
    final int videoKilobits;
    final int audioKilobits;
    final int channels;
    final String codec;

    Rendition(int shorter, int videoKilobits, int audioKilobits, int channels, String codec) {
        this.shorter = shorter;
        this.videoKilobits = videoKilobits;
        this.audioKilobits = audioKilobits;
        this.channels = channels;
        this.codec = codec;
    }

    /// The qualities that a picture can give: never one that would have to be blown up, except that the smallest is
    /// always made.
    static List<Rendition> ladder(int width, int height) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.shorter <= Math.min(width, height) || rendition == P240)
                .toList();
    }

    /// The largest that keeps the shape of a picture and has no more pixels to a side than 16:9 of this quality.
    Size size(int width, int height) {
        var byShorter = (double) shorter / Math.min(width, height);
        var byLonger = shorter * 16.0 / 9 / Math.max(width, height);
        var scale = Math.min(1, Math.min(byShorter, byLonger));
        return new Size(even(width * scale), even(height * scale));
    }

    public String folder() {
        return shorter + "p";
    }

    String level() {
        return codec.endsWith("1f") ? "3.1" : "3.0";
    }

    int bitsPerSecondAtMost() {
        return (videoKilobits * 12 / 10 + audioKilobits) * 1000 * 11 / 10; // peaks, and the container
    }

    private static int even(double pixels) {
        return Math.max(16, (int) Math.round(pixels / 2) * 2);
    }
}
