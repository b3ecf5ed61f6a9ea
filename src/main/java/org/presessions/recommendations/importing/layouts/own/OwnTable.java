package org.presessions.recommendations.importing.layouts.own;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.presessions.recommendations.importing.layouts.FieldColumns;
import org.presessions.recommendations.importing.layouts.FullRows;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.TableRows;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// Reads our own export from a table.
final class OwnTable {
    private OwnTable() {}

    static boolean isOurs(TableRow row) {
        return OwnFormat.isOurs(row.cells().stream().map(String::strip).toList());
    }

    /// @param cells what to undo in each cell
    /// @return how many rows there were
    static int read(TableRows rows, UnaryOperator<String> cells, RowSink sink) throws IOException {
        var headings = rows.find(OwnTable::isOurs).orElseThrow(() -> new UnreadableFile("wrong-columns"));
        var columns = FieldColumns.of(headings, OwnFormat.byFoldedCode());
        columns.require(OwnFormat.needed());
        if (rows.announced() > headings.number()) sink.total(rows.announced() - headings.number());
        return new FullRows(rows, columns.count())
                .each(sink, row -> draft(row, columns, cells).sendTo(sink));
    }

    private static RowDraft draft(TableRow row, FieldColumns columns, UnaryOperator<String> cells) {
        var draft = new RowDraft(row.number());
        columns.places().forEach((field, column) -> OwnFormat.put(draft, field, cells.apply(row.cell(column))));
        return draft;
    }
}
