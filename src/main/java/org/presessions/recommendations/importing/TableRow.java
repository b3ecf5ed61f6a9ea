package org.presessions.recommendations.importing;

import java.util.List;

/// @param number in the file, from 1, the row of headings included
/// @param cells from the first column; what is missing on the right is left out
record TableRow(int number, List<String> cells) {
    TableRow {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
