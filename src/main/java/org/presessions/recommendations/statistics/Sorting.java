package org.presessions.recommendations.statistics;

import java.util.Optional;
import org.presessions.shared.Coded;

/// By what the rows of a cross-table are sorted, and which way.
///
/// @param by the value of a column, [#LABEL] or [#TOTAL]
record Sorting(String by, Direction direction) {
    static final String LABEL = "label";
    static final String TOTAL = "total";

    /// Its code is also the word of `aria-sort`.
    enum Direction implements Coded {
        ASCENDING,
        DESCENDING;

        static Optional<Direction> find(String code) {
            return Coded.find(Direction.class, code);
        }

        Direction other() {
            return this == ASCENDING ? DESCENDING : ASCENDING;
        }
    }

    /// The usual way: names from A to Z and sessions from the first on, counts from the largest down.
    static Sorting by(String by) {
        return new Sorting(by, by.equals(LABEL) ? Direction.ASCENDING : Direction.DESCENDING);
    }

    /// What the head of a column leads to: the usual way at first, then the other one.
    Sorting next(String column) {
        return by.equals(column) ? new Sorting(by, direction.other()) : by(column);
    }

    /// For `aria-sort`, at the head of the column that is sorted by.
    Optional<String> at(String column) {
        return by.equals(column) ? Optional.of(direction.code()) : Optional.empty();
    }
}
