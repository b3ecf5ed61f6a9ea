package org.presessions.recommendations.statistics;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.Sorting.Direction;

/// Counts for tests: three States under Review by response.
final class Counted {
    private static final Map<String, String> NAMES =
            Map.of("ETH", "Éthiopie", "EST", "Estonie", "ZWE", "Zimbabwe", "noted", "Notées", "supported", "Acceptées");

    /// Of ten for Ethiopia six were supported and three noted; of four for Estonia all; of two for Zimbabwe one.
    static final CrossTable RESPONSES = new CrossTable(
            List.of("EST", "ETH", "ZWE"),
            List.of("noted", "supported"),
            List.of(List.of(0L, 4L), List.of(3L, 6L), List.of(1L, 1L)),
            List.of(4L, 10L, 2L),
            List.of(4L, 11L),
            16);

    private Counted() {}

    static Table responses(Measure measure, String by, Direction direction) {
        return table(RESPONSES, new TableRequest(Facet.SUR, Facet.RESPONSE, measure, new Sorting(by, direction)));
    }

    static Table table(CrossTable counted, TableRequest asked) {
        return Table.of(counted, asked, Counted::label, Collator.getInstance(Locale.FRENCH));
    }

    static String label(Facet facet, String value) {
        return NAMES.getOrDefault(value, value);
    }

    /// Each cell has one; the values are `1` to the number of rows or columns.
    static CrossTable ones(int rows, int columns) {
        return new CrossTable(
                numbers(rows),
                numbers(columns),
                IntStream.range(0, rows).mapToObj(row -> times(1, columns)).toList(),
                times(columns, rows),
                times(rows, columns),
                (long) rows * columns);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static List<Long> times(long value, int count) {
        return IntStream.range(0, count).mapToObj(place -> value).toList();
    }
}
