package org.presessions.recommendations.importing.layouts.uhri;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The lists in a cell of the Universal Human Rights Index's workbook: "- Iraq", or several so, on lines of their own
/// or one after the other on one line. Labels have dashes and semicolons, too.
final class UhriList {
    private static final Pattern STATES = Pattern.compile("\\R|;|\\s-\\s|^-\\s");
    private static final Pattern LABELS = Pattern.compile("\\R|;\\s*(?=- |\\p{Lu})|\\s-\\s(?=\\p{Lu})|^-\\s");
    private static final Pattern GOALS = Pattern.compile("\\R|;\\s*(?=- |\\d)|\\s-\\s(?=\\d)|^-\\s");

    private UhriList() {}

    static List<String> states(String cell) {
        return split(STATES, cell);
    }

    static List<String> labels(String cell) {
        return split(LABELS, cell);
    }

    /// Goals and targets begin with their figures: "1.4 - Equal rights to economic resources".
    static List<String> goals(String cell) {
        return split(GOALS, cell);
    }

    /// "- UPR" is "UPR".
    static String one(String value) {
        return value.strip().replaceFirst("^-\\s+", "");
    }

    private static List<String> split(Pattern separator, String cell) {
        return Arrays.stream(separator.split(cell.strip()))
                .map(UhriList::one)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
