package org.presessions.shared.documents;

/// What spreadsheets do to text.
public final class Spreadsheets {
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";

    private Spreadsheets() {}

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula, and where it would be one
    /// but for the apostrophes that it has: so whoever reads it takes one away.
    public static String harmless(String text) {
        var first = 0;
        while (first < text.length() && text.charAt(first) == '\'') first++;
        if (first == text.length() || BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(first)) < 0) return text;
        return "'" + text;
    }
}
