package org.presessions.recommendations.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;

/// A cross-table as it is read: with labels, in an order, as numbers or as shares.
///
/// @param columns values and labels, in the order shown
/// @param rows in the order shown
/// @param most the largest count of a cell
record Table(TableRequest asked, List<Head> columns, List<Row> rows, Row total, long most) {
    private static final int COLUMNS_ON_A_PAGE = 30;
    private static final int CELLS_ON_A_PAGE = 3000;
    private static final int ROWS_OF_MANY = 50;

    record Head(String value, String label) {}

    /// @param cells in the order of the columns
    record Row(Head head, List<Long> cells, long total) {}

    /// @param labels of the values of a facet
    /// @param alphabet the order of labels in the reader's language
    static Table of(
            CrossTable counted,
            TableRequest asked,
            BiFunction<Facet, String, String> labels,
            Comparator<? super String> alphabet) {
        var order = columnOrder(counted, asked.columns());
        var columns = order.stream()
                .map(counted.columns()::get)
                .map(value -> new Head(value, labels.apply(asked.columns(), value)))
                .toList();
        var rows = new ArrayList<Row>();
        for (var row = 0; row < counted.rows().size(); row++) {
            var value = counted.rows().get(row);
            rows.add(new Row(
                    new Head(value, labels.apply(asked.rows(), value)),
                    arranged(counted.cells().get(row), order),
                    counted.rowTotals().get(row)));
        }
        var total = new Row(new Head("", ""), arranged(counted.columnTotals(), order), counted.total());
        var unsorted = new Table(asked, columns, rows, total, most(rows));
        return new Table(asked, columns, unsorted.sorted(alphabet), total, unsorted.most());
    }

    /// What a page can hold of it: of many columns those with the most, of very many cells the first rows. Totals and
    /// shares stay those of the whole. Columns of time and of degree stay together, they are never many.
    Table onAPage() {
        var wide = asked.columns().isNumbered() ? columns.size() : Math.min(columns.size(), COLUMNS_ON_A_PAGE);
        var high = rows.size() * wide <= CELLS_ON_A_PAGE ? rows.size() : Math.min(rows.size(), ROWS_OF_MANY);
        return new Table(
                asked,
                columns.subList(0, wide),
                rows.subList(0, high).stream().map(row -> cut(row, wide)).toList(),
                cut(total, wide),
                most);
    }

    /// How many have no value among the rows, and so count in the totals only; 0 where one may have several.
    long withoutRow() {
        var counted = rows.stream().mapToLong(Row::total).sum();
        return asked.rows().isSingle() ? total.total() - counted : 0;
    }

    long withoutColumn() {
        var counted = total.cells().stream().mapToLong(Long::longValue).sum();
        return asked.columns().isSingle() ? total.total() - counted : 0;
    }

    /// What a cell shows: a count, or a share from 0 to 1.
    double shown(Row row, int column) {
        var count = row.cells().get(column);
        return switch (asked.measure()) {
            case NUMBERS -> count;
            case ROWS -> share(count, row.total());
            case COLUMNS -> share(count, total.cells().get(column));
        };
    }

    /// From 0 to 1, for the shade of a cell.
    double weight(Row row, int column) {
        return asked.measure() == Measure.NUMBERS ? share(row.cells().get(column), most) : shown(row, column);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static long most(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static Row cut(Row row, int columns) {
        return new Row(row.head(), row.cells().subList(0, columns), row.total());
    }

    /// Columns of time and of degree in their own order, the others by how often they occur.
    private static List<Integer> columnOrder(CrossTable counted, Facet facet) {
        Comparator<Integer> order = facet.isNumbered()
                ? Comparator.comparingInt(
                        column -> Integer.parseInt(counted.columns().get(column)))
                : Comparator.comparingLong(
                                (Integer column) -> counted.columnTotals().get(column))
                        .reversed();
        return IntStream.range(0, counted.columns().size())
                .boxed()
                .sorted(order)
                .toList();
    }

    private List<Row> sorted(Comparator<? super String> alphabet) {
        var byLabel = asked.rows().isNumbered()
                ? Comparator.comparingInt(
                        (Row row) -> Integer.parseInt(row.head().value()))
                : Comparator.comparing((Row row) -> row.head().label(), alphabet);
        var upwards = asked.sorting().by().equals(Sorting.LABEL) ? byLabel : byFigure();
        var order = asked.sorting().direction() == Sorting.Direction.ASCENDING ? upwards : upwards.reversed();
        return rows.stream().sorted(order.thenComparing(byLabel)).toList();
    }

    /// By what the cells of a column show; where nothing has its value, all rows are equal.
    private Comparator<Row> byFigure() {
        var by = asked.sorting().by();
        if (by.equals(Sorting.TOTAL)) return Comparator.comparingLong(Row::total);
        var column = columns.stream().map(Head::value).toList().indexOf(by);
        return Comparator.comparingDouble(row -> column < 0 ? 0 : shown(row, column));
    }

    private static List<Long> arranged(List<Long> cells, List<Integer> order) {
        return order.stream().map(cells::get).toList();
    }
}
