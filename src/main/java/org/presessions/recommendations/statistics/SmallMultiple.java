package org.presessions.recommendations.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;

/// One of several small pictures of the same scale.
///
/// @param bars in the order of the facet; shares of this picture's total, from 0 to 1
record SmallMultiple(String label, long total, List<Bar> bars) {
    record Bar(String value, String label, long count, double share) {}

    /// One for each row that has a column's value at all, the largest first.
    static List<SmallMultiple> of(
            CrossTable table, Facet rows, Facet columns, BiFunction<Facet, String, String> labels) {
        var multiples = new ArrayList<SmallMultiple>();
        for (var row = 0; row < table.rows().size(); row++) {
            var cells = table.cells().get(row);
            var total = cells.stream().mapToLong(Long::longValue).sum();
            if (total == 0) continue;
            multiples.add(new SmallMultiple(
                    labels.apply(rows, table.rows().get(row)), total, bars(table, columns, cells, total, labels)));
        }
        multiples.sort(Comparator.comparingLong(SmallMultiple::total).reversed());
        return multiples;
    }

    private static List<Bar> bars(
            CrossTable table, Facet columns, List<Long> cells, long total, BiFunction<Facet, String, String> labels) {
        var bars = new ArrayList<Bar>();
        for (var column = 0; column < cells.size(); column++) {
            var value = table.columns().get(column);
            var count = cells.get(column);
            bars.add(new Bar(value, labels.apply(columns, value), count, (double) count / total));
        }
        return bars;
    }
}
