package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.presessions.recommendations.exporting.Column.Type;

/// A workbook (ECMA-376, SpreadsheetML): a sheet with the rows, more of them where a sheet is full, and one that says
/// what
/// was asked for. Texts are texts, so that no spreadsheet takes one for a formula.
final class XlsxForm implements Form {
    static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int CHARACTERS_OF_A_CELL = 32_767;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final List<byte[]> CELLS = IntStream.range(0, Column.ALL.size())
            .mapToObj(column -> bytes("<c r=\"" + letters(column)))
            .toList();
    private static final byte[] TEXT = bytes(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = bytes("</t></is></c>");
    private static final byte[] NUMBER = bytes("><v>");
    private static final byte[] NUMBER_END = bytes("</v></c>");

    private final Parts parts;
    private final int rowsOfASheet;
    private Output out;
    private int sheets;
    private int row;
    private byte[] rowNumber = {};
    private List<List<String>> about = List.of();

    XlsxForm(OutputStream target) throws IOException {
        this(target, ROWS_OF_A_SHEET);
    }

    XlsxForm(OutputStream target, int rowsOfASheet) throws IOException {
        this.parts = new Parts(target);
        this.rowsOfASheet = rowsOfASheet;
        this.out = beginSheet();
    }

    @Override
    public void begin(About said) {
        about = List.of(
                List.of("query", said.query()),
                List.of("date", said.at().toString()),
                List.of("rows", Integer.toString(said.rows())));
    }

    @Override
    public void row(ExportedRow exported) throws IOException {
        if (row == rowsOfASheet) {
            endSheet();
            out = beginSheet();
        }
        beginRow();
        for (var column : Column.ALL) {
            var value = column.type() == Type.LIST ? CsvForm.joined(exported.list(column)) : exported.value(column);
            if (value.isEmpty()) continue;
            if (column.type() == Type.NUMBER) number(column, value);
            else text(column.ordinal(), value, "");
        }
        out.put("</row>");
    }

    @Override
    public void end() throws IOException {
        endSheet();
        writeAbout();
        workbook();
        parts.end();
    }

    private Output beginSheet() throws IOException {
        sheets++;
        row = 0;
        out = parts.begin("xl/worksheets/sheet" + sheets + ".xml");
        out.put("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData>");
        beginRow();
        for (var column : Column.ALL) text(column.ordinal(), Slice.of(column.code()), " s=\"1\"");
        return out.put("</row>");
    }

    private void beginRow() throws IOException {
        row++;
        rowNumber = bytes(Integer.toString(row));
        out.put("<row>");
    }

    private void endSheet() throws IOException {
        out.put("</sheetData></worksheet>").passOn();
    }

    private void number(Column column, Slice value) throws IOException {
        cell(column.ordinal(), "").put(NUMBER).put(value).put(NUMBER_END);
    }

    private void text(int column, Slice value, String style) throws IOException {
        cell(column, style).put(TEXT);
        Parts.escape(fitting(value), out);
        out.put(TEXT_END);
    }

    private Output cell(int column, String style) throws IOException {
        return out.put(CELLS.get(column)).put(rowNumber).put('"').put(style);
    }

    /// A spreadsheet refuses a file in which a cell is longer.
    private static Slice fitting(Slice value) {
        if (value.length() <= CHARACTERS_OF_A_CELL) return value;
        var text = value.toString();
        return text.length() <= CHARACTERS_OF_A_CELL
                ? value
                : Slice.of(text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…");
    }

    private void writeAbout() throws IOException {
        out = parts.begin("xl/worksheets/about.xml");
        out.put("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        row = 0;
        for (var line : about) {
            beginRow();
            text(0, Slice.of(line.getFirst()), "");
            text(1, Slice.of(line.getLast()), "");
            out.put("</row>");
        }
        endSheet();
    }

    private void workbook() throws IOException {
        parts.whole(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>"
                        + each("<sheet name=\"recommendations%2$s\" sheetId=\"%1$d\" r:id=\"sheet%1$d\"/>")
                        + "<sheet name=\"about\" sheetId=\"" + (sheets + 1)
                        + "\" r:id=\"about\"/></sheets></workbook>");
        parts.whole(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + each(relationship("sheet%1$d", "worksheet", "worksheets/sheet%1$d.xml"))
                        + relationship("about", "worksheet", "worksheets/about.xml")
                        + relationship("styles", "styles", "styles.xml") + "</Relationships>");
        parts.resource("xl/styles.xml", "recommendations/xlsx-styles.xml");
        parts.whole(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relationship("workbook", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.whole(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"" + SHEET_TYPE + "\"/>"
                        + override("workbook", "sheet.main") + override("styles", "styles") + "</Types>");
    }

    private String each(String pattern) {
        return IntStream.rangeClosed(1, sheets)
                .mapToObj(number -> pattern.formatted(number, number == 1 ? "" : " " + number))
                .collect(Collectors.joining());
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type
                + "+xml\"/>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A, B, …, Z, AA, …
    private static String letters(int column) {
        return column < 26
                ? Character.toString('A' + column)
                : letters(column / 26 - 1) + Character.toString('A' + column % 26);
    }
}
