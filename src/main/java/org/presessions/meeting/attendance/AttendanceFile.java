package org.presessions.meeting.attendance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.presessions.meeting.attendance.AttendanceSheet.Line;
import org.presessions.shared.Coded;
import org.presessions.shared.documents.Spreadsheets;
import org.presessions.shared.words.Words;

/// The sheet as a table, a row for each time that somebody was there. Times are in UTC, lengths in seconds; of a hall
/// it
/// is known when somebody came, and no more.
record AttendanceFile(AttendanceSheet sheet, Words words) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final double WIDTH = 24;
    private static final List<String> HEADS = List.of("name", "of", "as", "where", "from", "until", "seconds");

    enum Kind implements Coded {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    void write(Kind kind, OutputStream target) throws IOException {
        switch (kind) {
            case CSV -> csv(target);
            case XLSX -> xlsx(target);
        }
    }

    private void csv(OutputStream target) throws IOException {
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        var table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(HEADS);
        for (var row : rows())
            table.printRecord(row.stream().map(Spreadsheets::harmless).toList());
        table.flush();
    }

    private void xlsx(OutputStream target) throws IOException {
        try (var workbook = new Workbook(target, "Pre-sessions", "1.0")) {
            var page = workbook.newWorksheet("attendance");
            row(page, 0, HEADS);
            page.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
            page.freezePane(0, 1);
            var rows = rows();
            for (var line = 0; line < rows.size(); line++) row(page, line + 1, rows.get(line));
        }
    }

    private static void row(Worksheet page, int line, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            page.width(column, WIDTH);
            page.value(line, column, cells.get(column));
        }
    }

    private List<List<String>> rows() {
        return sheet.lines().stream().flatMap(this::rows).toList();
    }

    private Stream<List<String>> rows(Line line) {
        return line.spans().stream()
                .map(span -> List.of(
                        line.name(),
                        line.of(words.locale()),
                        line.as(),
                        line.where().code(),
                        span.from().toString(),
                        line.isInHall() ? "" : span.until().toString(),
                        line.isInHall() ? "" : Long.toString(span.length().toSeconds())));
    }
}
