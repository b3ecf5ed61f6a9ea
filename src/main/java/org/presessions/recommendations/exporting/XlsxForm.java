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
            sheet.finish();
            sheet = newSheet();
        }
        for (var column : Column.ALL) cell(row, column.ordinal(), exported.value(column));
        row++;
        if (row % ROWS_IN_MEMORY == 0) sheet.flush();
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        var last = workbook.newWorksheet("about");
        line(last, 0, "query", about.query());
        line(last, 1, "date", about.at().toString());
        line(last, 2, "rows", Integer.toString(about.rows()));
        workbook.close();
    }

    private Worksheet newSheet() {
        sheets++;
        var next = workbook.newWorksheet(sheets == 1 ? "recommendations" : "recommendations " + sheets);
        next.freezePane(0, 1);
        for (var column : Column.ALL) {
            next.width(column.ordinal(), Worksheet.DEFAULT_COL_WIDTH);
            next.inlineString(0, column.ordinal(), column.code());
        }
        next.range(0, 0, 0, Column.ALL.size() - 1).style().bold().set();
        row = 1;
        return next;
    }

    private void cell(int line, int column, Value value) {
        switch (value) {
            case Value.Number(var number) -> sheet.value(line, column, number);
            case Value.Nothing() -> {}
            case Value.Text _, Value.Texts _, Value.Flag _, Value.Json _ -> text(line, column, Cell.of(value));
        }
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
