package org.presessions.shared.organisation;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a colour can be seen: contrast as WCAG 2.2 measures it, from 1 to 21.
public final class Contrast {
    public static final Colour INK = Colour.of("#16181d");
    public static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour BLACK = Colour.of("#000000");
    private static final double OF_GRAPHICS = 3; // WCAG 2.2, 1.4.11
    private static final double OF_TEXT = 4.5; // WCAG 2.2, 1.4.3
    private static final int STEPS = 200;

    private Contrast() {}

    public static double between(Colour one, Colour other) {
        var first = one.luminance() + 0.05;
        var second = other.luminance() + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /// Ink or white, whichever is read better on it.
    public static Colour textOn(Colour ground) {
        return between(INK, ground) > between(WHITE, ground) ? INK : WHITE;
    }

    /// Whether a line of it is seen on the paper, and a text read on it.
    public static boolean isFit(Colour colour, Scheme scheme) {
        return between(colour, scheme.paper()) >= OF_GRAPHICS && between(textOn(colour), colour) >= OF_TEXT;
    }

    /// The nearest colour of the same hue that is fit: itself where it is.
    public static Colour nearestFit(Colour colour, Scheme scheme) {
        return IntStream.rangeClosed(0, STEPS)
                .boxed()
                .flatMap(step -> Stream.of(BLACK, WHITE).map(end -> colour.mixedWith(end, (double) step / STEPS)))
                .filter(mixed -> isFit(mixed, scheme))
                .findFirst()
                .orElseThrow(); // black is fit on light paper, white on dark
    }
}
