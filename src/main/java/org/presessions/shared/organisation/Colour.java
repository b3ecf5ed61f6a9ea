package org.presessions.shared.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour of the screen (sRGB).
///
/// @param red from 0 to 255, as the others
public record Colour(int red, int green, int blue) {
    private static final Pattern WRITTEN = Pattern.compile("#[0-9a-f]{6}");

    /// @param text such as `#1d3f8f`
    /// @throws IllegalArgumentException where it is none
    public static Colour of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /// What somebody typed; absent where it is no colour.
    public static Optional<Colour> read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(text).matches()) return Optional.empty();
        var number = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(number >> 16, number >> 8 & 0xff, number & 0xff));
    }

    /// Relative luminance, from 0 (black) to 1 (white): WCAG 2.2.
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// Mixed with black, white or a grey, which leaves the hue as it is.
    ///
    /// @param share of the other, from 0 to 1
    Colour mixedWith(Colour grey, double share) {
        return new Colour(mixed(red, grey.red, share), mixed(green, grey.green, share), mixed(blue, grey.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /// As style sheets and drawings have it: `#1d3f8f`.
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /// As a DOCX has it: `1D3F8F`.
    public String hex() {
        return toString().substring(1).toUpperCase(Locale.ROOT);
    }
}
