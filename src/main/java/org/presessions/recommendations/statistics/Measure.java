package org.presessions.recommendations.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a cell of a cross-table shows.
enum Measure {
    NUMBERS,
    /// share of the row's total
    ROWS,
    /// share of the column's total
    COLUMNS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> find(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }
}
