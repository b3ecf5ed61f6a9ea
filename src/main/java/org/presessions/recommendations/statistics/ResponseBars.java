package org.presessions.recommendations.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.shared.Page;
import org.presessions.shared.parts.Bar;

/// What was answered to recommendations, as bars: supported, supported in part, noted.
public final class ResponseBars {
    private static final List<Response> PARTS =
            List.of(Response.SUPPORTED, Response.PARTIALLY_SUPPORTED, Response.NOTED);

    private final CrossTable table;
    private final Page page;

    /// @param table its columns are responses
    public ResponseBars(CrossTable table, Page page) {
        this.table = table;
        this.page = page;
    }

    /// One bar for a whole result.
    ///
    /// @param label what stands before it
    /// @param path where that leads
    public static Bar ofAll(Statistics.Figures figures, String label, String path, Page page) {
        var parts = List.of(
                part(Response.SUPPORTED, figures.supported(), page),
                part(Response.PARTIALLY_SUPPORTED, figures.partiallySupported(), page),
                part(Response.NOTED, figures.noted(), page));
        var total = figures.recommendations();
        return new Bar(label, path, parts, total, page.formats().number(total));
    }

    /// A bar for each row, in the order of the table; all are drawn against the longest.
    ///
    /// @param label what stands before the bar of a row's value
    /// @param path where that leads
    public List<Bar> ofRows(Function<String, String> label, Function<String, String> path) {
        return of(IntStream.range(0, table.rows().size()).boxed().toList(), label, path);
    }

    /// The rows of which most was noted, the most first.
    public List<Bar> mostNoted(int atMost, Function<String, String> label, Function<String, String> path) {
        var rows = IntStream.range(0, table.rows().size())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> -count(row, Response.NOTED))
                        .thenComparing(row -> -table.rowTotals().get(row)))
                .limit(atMost)
                .toList();
        return of(rows, label, path);
    }

    private List<Bar> of(List<Integer> rows, Function<String, String> label, Function<String, String> path) {
        var whole = rows.stream().mapToLong(table.rowTotals()::get).max().orElse(0);
        return rows.stream()
                .map(row -> {
                    var value = table.rows().get(row);
                    var parts = PARTS.stream()
                            .map(response -> part(response, count(row, response), page))
                            .toList();
                    var total = page.formats().number(table.rowTotals().get(row));
                    return new Bar(label.apply(value), path.apply(value), parts, whole, total);
                })
                .toList();
    }

    private long count(int row, Response response) {
        var column = table.columns().indexOf(response.code());
        return column < 0 ? 0 : table.cells().get(row).get(column);
    }

    private static Bar.Part part(Response response, long count, Page page) {
        return new Bar.Part(PARTS.indexOf(response) + 1, page.t("recommendations.response." + response.code()), count);
    }
}
