package org.presessions.shared.organisation;

import java.util.Locale;

/// What an organisation says of itself in each language.
public enum IdentityText {
    NAME(120),
    /// such as an abbreviation; under the product's name
    SHORT_NAME(40),
    /// a line at the foot of each page
    FOOTER(200),
    IMPRINT(20_000),
    PRIVACY(20_000);

    private final int lengthAtMost;

    IdentityText(int lengthAtMost) {
        this.lengthAtMost = lengthAtMost;
    }

    /// In characters.
    public int lengthAtMost() {
        return lengthAtMost;
    }

    /// Whether it is one line.
    public boolean isLine() {
        return this != IMPRINT && this != PRIVACY;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
