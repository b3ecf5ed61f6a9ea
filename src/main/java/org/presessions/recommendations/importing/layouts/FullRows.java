package org.presessions.recommendations.importing.layouts;

import java.io.IOException;
import java.util.function.Consumer;
import org.presessions.recommendations.importing.tables.CsvRows;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.TableRows;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// The rows below the headings. In a text file a row that is shorter than the headings was cut; when it is the last
/// one, the file was. Spreadsheets leave out empty cells at the end, which is no harm.
public final class FullRows {
    private final TableRows rows;
    private final int columns;

    public FullRows(TableRows rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    public int each(RowSink sink, Consumer<TableRow> taker) throws IOException {
        int taken = 0;
        var row = rows.next();
        while (row.isPresent()) {
            var next = rows.next();
            if (isCut(row.get())) {
                if (next.isEmpty()) throw new UnreadableFile("broken");
                sink.refused(row.get().number(), Field.TEXT, row.get().cell(0), "missing-columns");
            } else if (!CsvRows.isWhole(row.get())) {
                sink.refused(row.get().number(), Field.TEXT, CsvRows.firstBroken(row.get()), "undecodable");
            } else if (!row.get().isBlank()) {
                taken++;
                taker.accept(row.get());
            }
            row = next;
        }
        return taken;
    }

    private boolean isCut(TableRow row) {
        return rows.isText() && row.cells().size() < columns && !row.isBlank();
    }
}
