package org.presessions.states;

import java.util.Locale;
import org.presessions.shared.words.Wording;

/// An organisation of States by which UPR Info groups them.
///
/// @param code abbreviation, such as `OIC`
public record Organisation(String code, Wording names) {
    public String label(Locale locale) {
        return names.in(locale);
    }
}
