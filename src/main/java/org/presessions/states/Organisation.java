package org.presessions.states;

import java.util.Locale;

/// An organisation of States by which UPR Info groups them.
///
/// @param code abbreviation, such as `OIC`
public record Organisation(String code, String labelEn, String labelFr, String labelEs) {
    public String label(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> labelFr;
            case "es" -> labelEs;
            default -> labelEn;
        };
    }
}
