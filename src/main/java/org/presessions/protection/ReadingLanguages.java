package org.presessions.protection;

import java.util.List;
import java.util.Locale;
import org.presessions.shared.Option;

/// In which a statement can be written, captioned and read: the languages of the United Nations, and Portuguese.
public final class ReadingLanguages {
    public static final List<String> CODES = List.of("en", "fr", "es", "ar", "ru", "zh", "pt");

    private ReadingLanguages() {}

    public static List<Option> options(Locale locale) {
        return CODES.stream().map(code -> new Option(code, name(code, locale))).toList();
    }

    /// "French", in the reader's language.
    public static String name(String code, Locale locale) {
        return Locale.of(code).getDisplayLanguage(locale);
    }
}
