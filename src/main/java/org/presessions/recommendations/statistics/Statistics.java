package org.presessions.recommendations.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.search.Search;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.springframework.stereotype.Component;

/// Counts what a query finds. Every figure is one of recommendations, each counted once for each of its values.
@Component
public class Statistics {
    private static final String SPECIFIC = "5";

    private final Search search;

    Statistics(Search search) {
        this.search = search;
    }

    /// How many of a result have each value of a facet, the most frequent first.
    public List<Count> counts(Query query, Facet facet) {
        return counts(search.crossTable(query, facet, Facet.KIND));
    }

    public CrossTable cross(Query query, Facet rows, Facet columns) {
        return search.crossTable(query, rows, columns);
    }

    /// The key figures of a result. What was pledged is counted by its kind, whatever is written beside it.
    public Figures figures(Query query) {
        var kinds = search.crossTable(query, Facet.KIND, Facet.RESPONSE);
        var responses = search.crossTable(recommendations(query), Facet.RESPONSE, Facet.ACTION);
        return new Figures(
                kinds.total(),
                rowTotal(kinds, Kind.PLEDGE.code()),
                rowTotal(responses, Response.SUPPORTED.code()),
                rowTotal(responses, Response.PARTIALLY_SUPPORTED.code()),
                rowTotal(responses, Response.NOTED.code()),
                rowTotal(responses, Response.PENDING.code()),
                columnTotal(responses, SPECIFIC),
                responses.columnTotals().stream().mapToLong(Long::longValue).sum());
    }

    /// Without pledges, unless these are what is asked for.
    private static Query recommendations(Query query) {
        var chosen = query.chosen(Facet.KIND);
        return chosen.isEmpty() ? query.with(Facet.KIND, List.of(Kind.RECOMMENDATION.code())) : query;
    }

    /// The share of supported ones in each value of a facet: accepted and all that are no pledges.
    public List<Acceptance> acceptance(Query query, Facet facet) {
        var table = search.crossTable(recommendations(query), facet, Facet.RESPONSE);
        var supported = table.columns().indexOf(Response.SUPPORTED.code());
        var pledges = table.columns().indexOf(Response.PLEDGE.code());
        var acceptances = new ArrayList<Acceptance>();
        for (var row = 0; row < table.rows().size(); row++) {
            var cells = table.cells().get(row);
            var asked = cells.stream().mapToLong(Long::longValue).sum() - cell(cells, pledges);
            acceptances.add(new Acceptance(table.rows().get(row), cell(cells, supported), asked));
        }
        return acceptances;
    }

    private static List<Count> counts(CrossTable table) {
        var counts = new ArrayList<Count>();
        for (var row = 0; row < table.rows().size(); row++)
            counts.add(new Count(table.rows().get(row), table.rowTotals().get(row)));
        counts.sort(Comparator.comparingLong(Count::count).reversed());
        return counts;
    }

    private static long rowTotal(CrossTable table, String value) {
        var row = table.rows().indexOf(value);
        return row < 0 ? 0 : table.rowTotals().get(row);
    }

    private static long columnTotal(CrossTable table, String value) {
        var column = table.columns().indexOf(value);
        return column < 0 ? 0 : table.columnTotals().get(column);
    }

    private static long cell(List<Long> cells, int column) {
        return column < 0 ? 0 : cells.get(column);
    }

    public record Count(String value, long count) {}

    /// @param asked all recommendations but pledges
    public record Acceptance(String value, long supported, long asked) {
        public double share() {
            return asked == 0 ? 0 : (double) supported / asked;
        }
    }

    /// @param specific of action category 5
    /// @param categorised that have an action category at all
    public record Figures(
            long total,
            long pledges,
            long supported,
            long partiallySupported,
            long noted,
            long pending,
            long specific,
            long categorised) {
        public long recommendations() {
            return total - pledges;
        }

        /// Supported ones among all recommendations that are no pledges, from 0 to 1.
        public double acceptanceRate() {
            return recommendations() == 0 ? 0 : (double) supported / recommendations();
        }

        /// Specific ones among those that have a category, from 0 to 1.
        public double specificShare() {
            return categorised == 0 ? 0 : (double) specific / categorised;
        }
    }
}
