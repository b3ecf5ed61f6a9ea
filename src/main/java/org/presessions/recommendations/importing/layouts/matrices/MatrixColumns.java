package org.presessions.recommendations.importing.layouts.matrices;

import java.util.List;
import java.util.function.Predicate;
import org.presessions.recommendations.importing.labels.Label;
import org.presessions.recommendations.importing.tables.TableRow;

/// Where a matrix has what, found by the words of its headings; -1 where it has none.
record MatrixColumns(int recommendation, int states, int position, int themes) {
    private static final int NONE = -1;

    static MatrixColumns of(TableRow headings) {
        var words = headings.cells().stream().map(Label::folded).toList();
        return new MatrixColumns(
                find(words, word -> word.startsWith("recommendation")),
                find(words, word -> word.startsWith("recommendingstate")),
                find(words, word -> word.startsWith("position")),
                find(words, word -> word.startsWith("fulllist")));
    }

    private static int find(List<String> words, Predicate<String> wanted) {
        for (int i = 0; i < words.size(); i++) if (wanted.test(words.get(i))) return i;
        return NONE;
    }

    /// Whether this is a matrix at all.
    static boolean areIn(TableRow row) {
        var columns = of(row);
        return columns.recommendation != NONE && (columns.position != NONE || columns.themes != NONE);
    }

    List<String> missing() {
        return position == NONE ? List.of("Position") : List.of();
    }

    boolean hasStates() {
        return states != NONE;
    }

    String recommendation(TableRow row) {
        return row.cell(recommendation);
    }

    String states(TableRow row) {
        return states == NONE ? "" : row.cell(states);
    }

    String position(TableRow row) {
        return row.cell(position);
    }

    String themes(TableRow row) {
        return themes == NONE ? "" : row.cell(themes);
    }
}
