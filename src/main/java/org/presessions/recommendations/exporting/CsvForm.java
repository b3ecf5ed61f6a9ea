package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.presessions.recommendations.exporting.Column.Type;

/// A table as text, RFC 4180, with lines of `#` before it and a byte order mark, by which spreadsheets know UTF-8. A
/// value
/// that a spreadsheet would take for a formula gets an apostrophe before it; so does one that has the apostrophe
/// already,
/// so that an import can take it away again.
final class CsvForm implements Form {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final boolean[] TO_BE_QUOTED = bytes(",\"\r\n"); // by byte
    private static final boolean[] TO_BE_ESCAPED = bytes(";\\");

    private final Output out;

    CsvForm(OutputStream target) {
        out = new Output(target);
    }

    @Override
    public void begin(About about) throws IOException {
        out.put("\uFEFF# query: ").put(about.query()).put(LINE_END);
        out.put("# date: ").put(about.at().toString()).put(LINE_END);
        out.put("# rows: ").put(Integer.toString(about.rows())).put(LINE_END);
        out.put(String.join(",", Column.ALL.stream().map(Column::code).toList()))
                .put(LINE_END);
    }

    @Override
    public void row(ExportedRow row) throws IOException {
        for (var column : Column.ALL) {
            if (column != Column.ID) out.put(',');
            cell(column.type() == Type.LIST ? joined(row.list(column)) : row.value(column));
        }
        out.put(LINE_END);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void cell(Slice value) throws IOException {
        var formula = isFormula(value);
        if (!formula && isPlain(value)) {
            out.put(value);
            return;
        }
        out.put('"');
        if (formula) out.put('\'');
        quoted(value);
        out.put('"');
    }

    private void quoted(Slice value) throws IOException {
        var bytes = value.bytes();
        var from = value.from();
        for (var i = from; i < value.end(); i++) {
            if (bytes[i] != '"') continue;
            out.put(bytes, from, i + 1 - from);
            from = i;
        }
        out.put(bytes, from, value.end() - from);
    }

    private static boolean isPlain(Slice value) {
        var bytes = value.bytes();
        for (var i = value.from(); i < value.end(); i++) if (TO_BE_QUOTED[bytes[i] & 0xFF]) return false;
        return true;
    }

    private static boolean[] bytes(String characters) {
        var among = new boolean[256];
        for (var one : characters.toCharArray()) among[one] = true;
        return among;
    }

    private static boolean isFormula(Slice value) {
        var bytes = value.bytes();
        var first = value.from();
        while (first < value.end() && bytes[first] == '\'') first++;
        if (first == value.end()) return false;
        return switch (bytes[first]) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            default -> false;
        };
    }

    /// One cell for several values: parted by a semicolon and a space; a semicolon or backslash in a value gets a
    /// backslash
    /// before it.
    static Slice joined(List<Slice> values) {
        if (values.isEmpty()) return Slice.EMPTY;
        var atMost = 0;
        for (var value : values) atMost += 2 * (value.length() + 1);
        var cell = new byte[atMost];
        var size = 0;
        for (var value : values) {
            if (size > 0) {
                cell[size++] = ';';
                cell[size++] = ' ';
            }
            var bytes = value.bytes();
            for (var i = value.from(); i < value.end(); i++) {
                if (TO_BE_ESCAPED[bytes[i] & 0xFF]) cell[size++] = '\\';
                cell[size++] = bytes[i];
            }
        }
        return new Slice(cell, 0, size);
    }
}
