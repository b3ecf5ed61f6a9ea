package org.presessions.vocabulary;

import java.util.Locale;

/// One of UPR Info's issue labels (database guide of October 2014), such as "Women's rights".
///
/// @param code stable key, such as `womens-rights`
public record Issue(String code, String labelEn, String labelFr, String labelEs) {
    public String label(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> labelFr;
            case "es" -> labelEs;
            default -> labelEn;
        };
    }
}
