package org.presessions.statements.text;

import java.util.List;
import java.util.Locale;
import org.presessions.protection.ReadingLanguages;
import org.presessions.shared.Option;

/// The languages that a statement may be written in: those of the United Nations, and Portuguese.
public final class StatementLanguages {
    private static final List<String> CODES = ReadingLanguages.CODES;

    private StatementLanguages() {}

    public static List<Option> options(Locale locale) {
        return CODES.stream().map(code -> new Option(code, name(code, locale))).toList();
    }

    public static boolean isOffered(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Locale locale) {
        return ReadingLanguages.name(code, locale);
    }
}
