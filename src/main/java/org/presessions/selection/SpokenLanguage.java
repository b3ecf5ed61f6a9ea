package org.presessions.selection;

import java.util.Locale;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.shared.words.Words;

/// What a language that speakers speak is called.
public final class SpokenLanguage {
    private SpokenLanguage() {}

    /// @param code one that the form offers, or another BCP 47 tag
    public static String name(String code, Words words) {
        return AnswersCheck.LANGUAGES.contains(code)
                ? words.t("applications.languages." + code)
                : Locale.forLanguageTag(code).getDisplayName(words.locale());
    }
}
