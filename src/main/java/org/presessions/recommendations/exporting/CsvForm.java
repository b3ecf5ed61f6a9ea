package org.presessions.recommendations.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.presessions.shared.documents.Spreadsheets;

/// A table as text, RFC 4180, with lines of `#` before it and a byte order mark, by which spreadsheets know UTF-8. A
/// value that a spreadsheet would take for a formula gets an apostrophe before it; so does one that has the apostrophe
/// already, so that an import can take it away again.
final class CsvForm implements Form {
    private static final int CHARACTERS_AT_ONCE = 1 << 16;

    private final BufferedWriter lines;
    private final CSVPrinter table;

    CsvForm(OutputStream target) throws IOException {
        lines = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), CHARACTERS_AT_ONCE);
        table = new CSVPrinter(lines, CSVFormat.RFC4180);
    }

    @Override
    public void begin(About about) throws IOException {
        lines.append("\uFEFF# query: ").append(about.query());
        lines.append("\r\n# date: ").append(about.at().toString());
        lines.append("\r\n# rows: ").append(Integer.toString(about.rows())).append("\r\n");
        for (var column : Column.ALL) table.print(column.code());
        table.println();
    }

    @Override
    public void row(ExportedRow row) throws IOException {
        for (var column : Column.ALL) table.print(Spreadsheets.harmless(Cell.of(row.value(column))));
        table.println();
    }

    @Override
    public void end() throws IOException {
        table.flush();
    }
}
