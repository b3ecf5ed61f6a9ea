package org.presessions.recommendations.importing.tables;

import java.util.List;

/// @param number in the file, from 1, the row of headings included
/// @param cells from the first column; what is missing on the right is left out
public record TableRow(int number, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
