package org.presessions.media.preparing;

import java.util.List;

/// Frames in a second, as a fraction.
record FrameRate(int frames, int seconds) {
    /// Those of films, televisions and telephones.
    private static final List<FrameRate> KNOWN = List.of(
            new FrameRate(10, 1),
            new FrameRate(25, 2),
            new FrameRate(15, 1),
            new FrameRate(20, 1),
            new FrameRate(24_000, 1001),
            new FrameRate(24, 1),
            new FrameRate(25, 1),
            new FrameRate(30_000, 1001),
            new FrameRate(30, 1));
    static final FrameRate OF_A_LINE = new FrameRate(25, 2); // a calm one, that stands for a voice

    /// The rate of a picture, halved until it is 30 at most. An irregular one gets the next higher.
    static FrameRate of(Packets picture) {
        var rate = picture.count() < 2 || picture.span() <= 0 ? 0 : (picture.count() - 1) / picture.span();
        while (rate > 31) rate /= 2;
        var wanted = rate * 0.9995;
        return KNOWN.stream()
                .filter(known -> known.perSecond() >= wanted)
                .findFirst()
                .orElse(KNOWN.getLast());
    }

    double perSecond() {
        return (double) frames / seconds;
    }

    @Override
    public String toString() {
        return frames + "/" + seconds;
    }
}
