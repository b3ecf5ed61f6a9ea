package org.presessions.vocabulary;

import java.util.Locale;

/// A word of a vocabulary that is kept as data.
///
/// @param code stable key, such as `persons-with-disabilities`
public record Term(String code, String labelEn, String labelFr, String labelEs) {
    public String label(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> labelFr;
            case "es" -> labelEs;
            default -> labelEn;
        };
    }
}
