package org.presessions.selection.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.presessions.applications.form.Question;
import org.presessions.shared.Page;
import org.presessions.shared.documents.Spreadsheets;
import org.springframework.stereotype.Component;

/// The table for a spreadsheet: every column of the page, then every answer of the form, as staff see them. It is
/// written row by row, so that many take no more memory than few.
@Component
class SheetLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // by which spreadsheets know UTF-8
    private static final int CHARACTERS_OF_A_CELL = 32_767;
    private static final int ROWS_IN_MEMORY = 100;

    /// Leaves the target open.
    void csv(TableFiles.Table table, OutputStream target) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        var questions = questions(table);
        printer.printRecord(heads(table, questions));
        for (var row : table.rows())
            printer.printRecord(cells(table, questions, row).stream()
                    .map(cell -> Spreadsheets.harmless(cell.said()))
                    .toList());
        printer.flush();
    }

    /// Leaves the target open.
    void xlsx(TableFiles.Table table, OutputStream target) throws IOException {
        var workbook = new Workbook(target, "Pre-sessions", "1.0");
        var page = workbook.newWorksheet("applications");
        var questions = questions(table);
        var heads = heads(table, questions);
        for (var place = 0; place < heads.size(); place++) page.inlineString(0, place, heads.get(place));
        page.range(0, 0, 0, heads.size() - 1).style().bold().set();
        page.freezePane(1, 1);
        for (var line = 1; line <= table.rows().size(); line++) {
            write(cells(table, questions, table.rows().get(line - 1)), page, line);
            if (line % ROWS_IN_MEMORY == 0) page.flush();
        }
        page.setAutoFilter(0, 0, table.rows().size(), heads.size() - 1);
        page.finish();
        workbook.finish();
    }

    private static void write(List<Cell> cells, Worksheet page, int line) {
        for (var place = 0; place < cells.size(); place++)
            switch (cells.get(place)) {
                case Cell.Nothing nothing -> {}
                case Cell.Count count -> page.value(line, place, count.rank());
                case Cell.Moment moment -> {
                    page.value(line, place, moment.at().toLocalDateTime());
                    page.style(line, place).format("yyyy-mm-dd hh:mm").set();
                }
                case Cell cell -> page.inlineString(line, place, fitting(cell.said()));
            }
    }

    private static List<String> heads(TableFiles.Table table, Collection<Question> questions) {
        var words = table.cells().words();
        var heads = new ArrayList<String>();
        for (var column : TableColumn.values()) heads.add(column.label(words));
        for (var question : questions) heads.add(question.label(words));
        return heads;
    }

    private static List<Cell> cells(TableFiles.Table table, Collection<Question> questions, TableRow row) {
        var cells = new ArrayList<Cell>();
        for (var column : TableColumn.values()) cells.add(cell(table, column, row));
        for (var question : questions) cells.add(answer(table, question, row));
        return cells;
    }

    /// As on the page; of a file its name.
    private static Cell answer(TableFiles.Table table, Question question, TableRow row) {
        return Optional.ofNullable(row.taken().files().get(question.name()))
                .map(table.files()::get)
                .map(file -> Cell.text(file.name()))
                .orElseGet(() -> table.cells().of(new AskedColumn(question), row));
    }

    /// As on the page, but for the moment, which one reckons with here: in Geneva's time, as on the page.
    private static Cell cell(TableFiles.Table table, TableColumn column, TableRow row) {
        if (column == TableColumn.HANDED_IN)
            return new Cell.Moment(
                    row.handedInAt().truncatedTo(ChronoUnit.SECONDS).atZone(Page.GENEVA));
        return table.cells().of(column, row);
    }

    /// The questions as the series asks them now, then those that only earlier versions of the form asked; without what
    /// a column says already.
    private static Collection<Question> questions(TableFiles.Table table) {
        var questions = new LinkedHashMap<String, Question>();
        table.asked().questions().forEach(question -> questions.put(question.name(), question));
        for (var row : table.rows())
            row.taken().added().forEach(question -> questions.putIfAbsent(question.name(), question));
        var shown = Stream.of(TableColumn.values())
                .map(column -> column.label(table.cells().words()))
                .collect(Collectors.toSet());
        return questions.values().stream()
                .filter(question -> !shown.contains(question.label(table.cells().words())))
                .toList();
    }

    /// A spreadsheet refuses a file in which a cell is longer.
    private static String fitting(String text) {
        return text.length() <= CHARACTERS_OF_A_CELL ? text : text.substring(0, CHARACTERS_OF_A_CELL - 1) + "…";
    }
}
