package org.presessions.selection.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By which column the table is sorted, `-` before its code for the largest first.
record Order(Column column, boolean descending) {
    static final Order USUAL = new Order(TableColumn.NUMBER, false);

    static Order parse(String sent, List<Column> offered) {
        var descending = sent.startsWith("-");
        var code = descending ? sent.substring(1) : sent;
        return offered.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .map(column -> new Order(column, descending))
                .orElse(USUAL);
    }

    String code() {
        return (descending ? "-" : "") + column.code();
    }

    /// The order that a press on a column's heading asks for: scores the best first, what was sorted the other way.
    Order pressed(Column other) {
        if (column.equals(other)) return new Order(other, !descending);
        return new Order(
                other, other == TableColumn.ASSESSMENT || other == TableColumn.MEDIAN || other == TableColumn.SPREAD);
    }

    Comparator<TableRow> of(Cells cells) {
        var order = Cell.order(cells.words().locale(), descending);
        return Comparator.comparing(row -> cells.of(column, row), order);
    }

    /// What `aria-sort` says of a column; nothing of those by which it is not sorted.
    @Nullable
    String said(Column of) {
        return Optional.of(descending ? "descending" : "ascending")
                .filter(said -> column.equals(of))
                .orElse(null);
    }
}
