package org.presessions.recommendations.importing.layouts;

/// What the symbols of UN documents say.
public final class Symbols {
    private Symbols() {}

    /// A/HRC/40/6 is the Working Group's report, A/HRC/40/6/Add.1 its addendum; empty where there is no symbol.
    public static String stage(String symbol) {
        if (symbol.isBlank()) return "";
        return symbol.contains("/Add.") ? "addendum" : "report";
    }
}
