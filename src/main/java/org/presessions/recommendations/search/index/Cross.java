package org.presessions.recommendations.search.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;

/// Counts pairs of values of two facets.
public final class Cross implements Scan.Taker {
    private final Snapshot snapshot;
    private final Selection selection;
    private final Facet rows;
    private final Facet columns;
    private final int[][] cells;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private final int[][] rowsOf;
    private final int[][] columnsOf;
    private long total;

    public Cross(Snapshot snapshot, Query query, Facet rows, Facet columns) {
        this.snapshot = snapshot;
        this.selection = new Selection(snapshot, query);
        this.rows = rows;
        this.columns = columns;
        rowTotals = new long[snapshot.values(rows).size()];
        columnTotals = new long[snapshot.values(columns).size()];
        cells = new int[rowTotals.length][columnTotals.length];
        rowsOf = valuesOf(rows);
        columnsOf = valuesOf(columns);
    }

    private int[][] valuesOf(Facet facet) {
        return Arrays.stream(snapshot.tuples(facet.bundle()))
                .map(tuple -> tuple.values(facet))
                .toArray(int[][]::new);
    }

    @Override
    public void take(Columns segment, int[] docs, float[] scores, int size) {
        var rowColumn = segment.tuples()[rows.bundle().ordinal()];
        var columnColumn = segment.tuples()[columns.bundle().ordinal()];
        for (var i = 0; i < size; i++)
            if (selection.failing(segment.tuples(), docs[i]) == 0)
                count(rowsOf[rowColumn[docs[i]]], columnsOf[columnColumn[docs[i]]]);
    }

    private void count(int[] rowValues, int[] columnValues) {
        total++;
        for (var column : columnValues) columnTotals[column]++;
        for (var row : rowValues) {
            rowTotals[row]++;
            for (var column : columnValues) cells[row][column]++;
        }
    }

    @Override
    public boolean wantsScores() {
        return false;
    }

    public CrossTable table() {
        var rowOrder = order(snapshot.values(rows), rowTotals);
        var columnOrder = order(snapshot.values(columns), columnTotals);
        return new CrossTable(
                rowOrder.stream().map(snapshot.values(rows)::get).toList(),
                columnOrder.stream().map(snapshot.values(columns)::get).toList(),
                rowOrder.stream()
                        .map(row -> columnOrder.stream()
                                .map(column -> (long) cells[row][column])
                                .toList())
                        .toList(),
                rowOrder.stream().map(row -> rowTotals[row]).toList(),
                columnOrder.stream().map(column -> columnTotals[column]).toList(),
                total);
    }

    private static List<Integer> order(List<String> values, long[] totals) {
        return IntStream.range(0, totals.length)
                .filter(value -> totals[value] > 0)
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
    }
}
