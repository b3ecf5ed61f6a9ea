package org.presessions.recommendations.importing.layouts.matrices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.TableRows;

/// One row for each recommendation, where its cell reaches down over several rows, as where each State has a row.
final class MergedRows {
    private final TableRows rows;
    private final Columns columns;
    private Optional<TableRow> ahead;

    MergedRows(TableRows rows, Columns columns) throws IOException {
        this.rows = rows;
        this.columns = columns;
        this.ahead = rows.next();
    }

    Optional<TableRow> next() throws IOException {
        var row = ahead;
        ahead = rows.next();
        while (row.isPresent() && ahead.isPresent() && columns.isContinued(ahead.get(), Field.PARAGRAPH_TEXT)) {
            row = Optional.of(both(row.get(), ahead.get()));
            ahead = rows.next();
        }
        return row;
    }

    private static TableRow both(TableRow upper, TableRow lower) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            boolean saysMore = !lower.continued().contains(i)
                    && !lower.cell(i).isBlank()
                    && !lower.cell(i).equals(upper.cell(i));
            cells.add(saysMore ? upper.cell(i) + "\n" + lower.cell(i) : upper.cell(i));
        }
        return new TableRow(upper.number(), cells, upper.continued());
    }
}
