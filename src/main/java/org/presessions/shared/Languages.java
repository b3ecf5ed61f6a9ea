package org.presessions.shared;

import java.util.List;
import java.util.Locale;

/// The languages of the interface: English, French and Spanish, the three of UPR Info's own form.
public final class Languages {
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    private Languages() {}

    /// The offered language nearest to one such as `fr-CH`; English where none is near.
    public static Locale nearest(Locale wanted) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
