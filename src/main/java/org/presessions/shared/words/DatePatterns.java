package org.presessions.shared.words;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How each language writes parts of a date: in which order, with which words between, in which digits.
final class DatePatterns {
    private record Wanted(String skeleton, Locale locale) {}

    private static final Map<Wanted, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private DatePatterns() {}

    /// @param skeleton the parts in any order, such as `yMMMMd` for day, month by its name, and year
    static DateTimeFormatter of(String skeleton, Locale locale) {
        return KNOWN.computeIfAbsent(new Wanted(skeleton, locale), DatePatterns::formatter);
    }

    private static DateTimeFormatter formatter(Wanted wanted) {
        var customs = customs(wanted.locale());
        var pattern =
                DateTimePatternGenerator.getInstance(ULocale.forLocale(customs)).getBestPattern(wanted.skeleton());
        return DateTimeFormatter.ofPattern(pattern, customs).withDecimalStyle(DecimalStyle.of(customs));
    }

    /// The English of the United Nations puts the day before the month.
    private static Locale customs(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
