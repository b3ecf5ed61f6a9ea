package org.presessions.recommendations.statistics;

import java.util.Optional;
import org.presessions.shared.Coded;

/// What a cell of a cross-table shows.
enum Measure implements Coded {
    NUMBERS,
    /// share of the row's total
    ROWS,
    /// share of the column's total
    COLUMNS;

    static Optional<Measure> find(String code) {
        return Coded.find(Measure.class, code);
    }
}
