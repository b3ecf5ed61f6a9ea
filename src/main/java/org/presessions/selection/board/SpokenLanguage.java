package org.presessions.selection.board;

import java.util.Locale;
import org.presessions.applications.form.AnswerWords;
import org.presessions.shared.words.Words;

/// What a language that speakers speak is called.
public final class SpokenLanguage {
    private SpokenLanguage() {}

    /// @param code one that the form offers, or another BCP 47 tag
    public static String name(String code, Words words) {
        return AnswerWords.SPOKEN_BY_MANY.contains(code)
                ? words.t("applications.languages." + code)
                : Locale.forLanguageTag(code).getDisplayName(words.locale());
    }
}
