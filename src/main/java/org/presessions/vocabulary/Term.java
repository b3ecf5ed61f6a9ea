package org.presessions.vocabulary;

import java.util.Locale;
import org.presessions.shared.words.Wording;

/// A word of a vocabulary that is kept as data.
///
/// @param code stable key, such as `persons-with-disabilities`
public record Term(String code, Wording labels) {
    public String label(Locale locale) {
        return labels.in(locale);
    }
}
