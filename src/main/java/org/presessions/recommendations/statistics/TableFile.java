package org.presessions.recommendations.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.presessions.shared.documents.Spreadsheets;
import org.presessions.shared.words.Words;

/// A cross-table as a file for a spreadsheet.
final class TableFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final double LABEL_WIDTH = 40;
    private static final double NUMBER_WIDTH = 16;

    private TableFile() {}

    static void csv(Table table, Words words, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.print(rows(table, words));
        for (var column : table.columns()) printer.print(Spreadsheets.harmless(column.label()));
        printer.printRecord(words.t("recommendations.statistics.total"));
        for (var row : table.rows()) {
            printer.print(Spreadsheets.harmless(row.head().label()));
            for (var cell : row.cells()) printer.print(cell);
            printer.printRecord(row.total());
        }
        printer.flush();
    }

    static void xlsx(Table table, Words words, OutputStream output) throws IOException {
        try (var workbook = new Workbook(output, "Pre-sessions", "1.0")) {
            var sheet = workbook.newWorksheet("cross-table");
            sheet.width(0, LABEL_WIDTH);
            sheet.value(0, 0, rows(table, words));
            var last = table.columns().size() + 1;
            for (var column = 1; column < last; column++)
                sheet.value(0, column, table.columns().get(column - 1).label());
            sheet.value(0, last, words.t("recommendations.statistics.total"));
            for (var column = 1; column <= last; column++) sheet.width(column, NUMBER_WIDTH);
            sheet.range(0, 0, 0, last)
                    .style()
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.freezePane(1, 1);
            sheet.setAutoFilter(0, 0, table.rows().size(), last);
            for (var line = 0; line < table.rows().size(); line++)
                write(table.rows().get(line), sheet, line + 1);
        }
    }

    private static void write(Table.Row row, Worksheet sheet, int line) {
        sheet.value(line, 0, row.head().label());
        sheet.style(line, 0).wrapText(true).verticalAlignment("top").set();
        for (var column = 0; column < row.cells().size(); column++)
            sheet.value(line, column + 1, row.cells().get(column));
        sheet.value(line, row.cells().size() + 1, row.total());
    }

    private static String rows(Table table, Words words) {
        return words.t("recommendations.facet." + table.asked().rows().code());
    }
}
