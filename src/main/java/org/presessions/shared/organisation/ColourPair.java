package org.presessions.shared.organisation;

/// The colours of an organisation: one for light paper, one for dark. They mark the header, the emblem, the tile of a
/// State and the heading in print; never a link, a button or a status.
public record ColourPair(Colour light, Colour dark) {
    /// Where nobody chose any: the blue of the product.
    public static final ColourPair OURS = new ColourPair(Colour.of("#1d3f8f"), Colour.of("#9db8ff"));

    public boolean isFit() {
        return Contrast.isFit(light, Scheme.LIGHT) && Contrast.isFit(dark, Scheme.DARK);
    }

    /// The nearest pair that is fit.
    public ColourPair nearestFit() {
        return new ColourPair(Contrast.nearestFit(light, Scheme.LIGHT), Contrast.nearestFit(dark, Scheme.DARK));
    }

    public Colour in(Scheme scheme) {
        return switch (scheme) {
            case LIGHT -> light;
            case DARK -> dark;
        };
    }
}
