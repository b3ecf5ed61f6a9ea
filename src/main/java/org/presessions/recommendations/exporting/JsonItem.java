package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// A recommendation as a JSON object whose keys are the codes of the columns.
final class JsonItem {
    private static final List<byte[]> KEYS = Column.ALL.stream()
            .map(column ->
                    ((column == Column.ID ? "{" : ",") + "\"" + column.code() + "\":").getBytes(StandardCharsets.UTF_8))
            .toList();

    private JsonItem() {}

    static void write(ExportedRow row, Output out) throws IOException {
        for (var column : Column.ALL) {
            out.put(KEYS.get(column.ordinal()));
            switch (column.type()) {
                case TEXT -> text(row.value(column), out);
                case NUMBER, BOOLEAN, JSON -> raw(row.value(column), out);
                case LIST -> list(row.list(column), out);
            }
        }
        out.put('}');
    }

    private static void raw(Slice value, Output out) throws IOException {
        if (value.isEmpty()) out.put("null");
        else out.put(value);
    }

    private static void list(List<Slice> values, Output out) throws IOException {
        out.put('[');
        for (var i = 0; i < values.size(); i++) {
            if (i > 0) out.put(',');
            text(values.get(i), out);
        }
        out.put(']');
    }

    static void text(Slice value, Output out) throws IOException {
        out.put('"');
        var bytes = value.bytes();
        var from = value.from();
        for (var i = from; i < value.end(); i++) {
            var one = bytes[i];
            if (one != '"' && one != '\\' && (one < 0 || one >= ' ')) continue;
            out.put(bytes, from, i - from);
            if (one == '"' || one == '\\') out.put('\\').put(one);
            else out.put("\\u00").put(HexFormat.of().toHexDigits(one));
            from = i + 1;
        }
        out.put(bytes, from, value.end() - from).put('"');
    }
}
