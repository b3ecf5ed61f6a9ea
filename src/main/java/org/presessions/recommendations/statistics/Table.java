package org.presessions.recommendations.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.presessions.recommendations.search.CrossTable;
import org.presessions.recommendations.search.Facet;
import org.presessions.recommendations.search.FacetLabels;

/// A cross-table as it is read: with labels, in an order, as numbers or as shares.
///
/// @param columns values and labels, in the order shown
/// @param rows in the order shown
record Table(Facet rowFacet, Facet columnFacet, Measure measure, List<Head> columns, List<Row> rows, Row total) {
    /// What a cell shows.
    enum Measure {
        NUMBERS,
        /// share of the row's total
        ROWS,
        /// share of the column's total
        COLUMNS;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static boolean isOne(String code) {
            return java.util.Arrays.stream(values())
                    .anyMatch(measure -> measure.code().equals(code));
        }

        static Measure of(String code) {
            for (var measure : values()) if (measure.code().equals(code)) return measure;
            return NUMBERS;
        }
    }

    record Head(String value, String label) {}

    /// @param cells in the order of the columns
    record Row(Head head, List<Long> cells, long total) {}

    /// @param by value of the column by which rows are sorted, `label`, or `total`
    static Table of(
            CrossTable counted, Facet rows, Facet columns, Measure measure, String by, FacetLabels.InWords labels) {
        var heads = heads(counted.columns(), columns, labels);
        var order = columnOrder(counted, columns, heads);
        var lines = new ArrayList<Row>();
        for (var row = 0; row < counted.rows().size(); row++) {
            var value = counted.rows().get(row);
            lines.add(new Row(
                    new Head(value, labels.value(rows, value)),
                    arranged(counted.cells().get(row), order),
                    counted.rowTotals().get(row)));
        }
        lines.sort(order(by, rows, order.stream().map(heads::get).toList()));
        var total = new Row(new Head("", ""), arranged(counted.columnTotals(), order), counted.total());
        return new Table(rows, columns, measure, order.stream().map(heads::get).toList(), List.copyOf(lines), total);
    }

    /// What a cell shows: a count, or a share from 0 to 1.
    double shown(Row row, int column) {
        var count = row.cells().get(column);
        return switch (measure) {
            case NUMBERS -> count;
            case ROWS -> share(count, row.total());
            case COLUMNS -> share(count, total.cells().get(column));
        };
    }

    /// From 0 to 1, for the shade of a cell.
    double weight(Row row, int column) {
        if (measure != Measure.NUMBERS) return shown(row, column);
        var most = rows.stream()
                .flatMap(line -> line.cells().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return share(row.cells().get(column), most);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static List<Head> heads(List<String> values, Facet facet, FacetLabels.InWords labels) {
        return values.stream()
                .map(value -> new Head(value, labels.value(facet, value)))
                .toList();
    }

    /// Columns of time and of degree in their own order, the others by how often they occur.
    private static List<Integer> columnOrder(CrossTable counted, Facet facet, List<Head> heads) {
        Comparator<Integer> order = isNumbered(facet)
                ? Comparator.comparingInt(
                        column -> Integer.parseInt(heads.get(column).value()))
                : Comparator.comparingLong(
                                (Integer column) -> counted.columnTotals().get(column))
                        .reversed();
        return IntStream.range(0, heads.size()).boxed().sorted(order).toList();
    }

    private static Comparator<Row> order(String by, Facet rows, List<Head> columns) {
        var byLabel = isNumbered(rows)
                ? Comparator.comparingInt(
                        (Row row) -> Integer.parseInt(row.head().value()))
                : Comparator.comparing((Row row) -> row.head().label(), java.text.Collator.getInstance());
        if (by.equals("label") || by.isEmpty() && isNumbered(rows)) return byLabel;
        var column = columns.stream().map(Head::value).toList().indexOf(by);
        Comparator<Row> byCount = Comparator.comparingLong(
                row -> column < 0 ? row.total() : row.cells().get(column));
        return byCount.reversed().thenComparing(byLabel);
    }

    static boolean isNumbered(Facet facet) {
        return switch (facet) {
            case SESSION, CYCLE, YEAR, ACTION -> true;
            default -> false;
        };
    }

    private static List<Long> arranged(List<Long> cells, List<Integer> order) {
        return order.stream().map(cells::get).toList();
    }
}
