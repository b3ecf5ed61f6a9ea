package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook: a sheet with the rows, more of them where a sheet is full, and one that says what was asked for. Texts
/// are texts, so that no spreadsheet takes one for a formula.
final class XlsxForm implements Form {
    private static final int CHARACTERS_OF_A_CELL = 32_767;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int FONT_POINTS = 11;
    private static final int LAST = SheetColumns.ALL.size() - 1;

    private final Workbook workbook;
    private final int rowsOfASheet;
    private int sheets;
    private Worksheet sheet;
    private int row;
    private About about = new About("", Instant.EPOCH, 0);

    XlsxForm(OutputStream target) {
        this(target, Worksheet.MAX_ROWS);
    }

    /// @param rowsOfASheet its head included
    XlsxForm(OutputStream target, int rowsOfASheet) {
        this.workbook = new Workbook(target, "Pre-sessions", "1.0");
        this.rowsOfASheet = rowsOfASheet;
        workbook.setCompressionLevel(Deflater.BEST_SPEED); // twice as fast as the usual level for a fifth more bytes
        workbook.setGlobalDefaultFont("Arial", FONT_POINTS);
        this.sheet = newSheet();
    }

    @Override
    public void begin(About said) {
        about = said;
    }

    @Override
    public void row(ExportedRow exported) throws IOException {
        if (row == rowsOfASheet) {
            finish();
            sheet = newSheet();
        }
        for (var place = 0; place < SheetColumns.ALL.size(); place++) cell(place, exported);
        row++;
        if (row % ROWS_IN_MEMORY == 0) sheet.flush();
    }

    @Override
    public void end() throws IOException {
        finish();
        var last = workbook.newWorksheet("about");
        last.width(0, 12);
        last.width(1, 70);
        line(last, 0, "query", about.query());
        line(last, 1, "date", about.at().toString());
        line(last, 2, "rows", Integer.toString(about.rows()));
        workbook.close();
    }

    private Worksheet newSheet() {
        sheets++;
        var next = workbook.newWorksheet(sheets == 1 ? "recommendations" : "recommendations " + sheets);
        next.freezePane(0, 1);
        for (var place = 0; place < SheetColumns.ALL.size(); place++) {
            var column = SheetColumns.ALL.get(place);
            next.width(place, SheetColumns.width(column));
            next.inlineString(0, place, column.code());
        }
        next.range(0, 0, 0, LAST).style().bold().set();
        row = 1;
        return next;
    }

    /// Every sheet has its own filter over all of its rows.
    private void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, LAST);
        sheet.finish();
    }

    private void cell(int place, ExportedRow exported) {
        var column = SheetColumns.ALL.get(place);
        var value = exported.value(column);
        switch (value) {
            case Value.Number(var number) -> sheet.value(row, place, number);
            case Value.Nothing() -> {}
            case Value.Text _, Value.Texts _, Value.Flag _, Value.Json _ -> text(row, place, Cell.of(value));
        }
        if (SheetColumns.isRead(column) && sheet.value(row, place) != null)
            sheet.style(row, place)
                    .verticalAlignment("top")
                    .wrapText(SheetColumns.wraps(column))
                    .set();
    }

    private void text(int line, int column, String text) {
        if (!text.isEmpty()) sheet.inlineString(line, column, fitting(text));
    }

    /// A spreadsheet refuses a file in which a cell is longer.
    private static String fitting(String text) {
        return text.length() <= CHARACTERS_OF_A_CELL ? text : text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…";
    }

    private static void line(Worksheet sheet, int line, String name, String value) {
        sheet.inlineString(line, 0, name);
        sheet.inlineString(line, 1, value);
    }
}
