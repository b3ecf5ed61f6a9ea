package org.presessions.shared;

/// What spreadsheets do to text.
public final class Spreadsheets {
    private Spreadsheets() {}

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    public static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
