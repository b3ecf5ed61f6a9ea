package org.presessions.vocabulary;

import java.util.Locale;
import org.presessions.shared.words.Wording;

/// One of UPR Info's issue labels (database guide of October 2014), such as "Women's rights".
///
/// @param code stable key, such as `womens-rights`
public record Issue(String code, Wording labels) {
    public String label(Locale locale) {
        return labels.in(locale);
    }
}
