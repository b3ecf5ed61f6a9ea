package org.presessions.recommendations.importing.tables;

import java.util.List;
import java.util.Set;

/// @param number in the file, from 1, the row of headings included
/// @param cells from the first column; what is missing on the right is left out
/// @param continued columns whose cell reaches down from the row above; they say the same as it does
public record TableRow(int number, List<String> cells, Set<Integer> continued) {
    public TableRow {
        cells = List.copyOf(cells);
        continued = Set.copyOf(continued);
    }

    public TableRow(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
