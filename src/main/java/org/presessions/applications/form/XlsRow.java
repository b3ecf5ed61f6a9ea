package org.presessions.applications.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.presessions.shared.input.CleanText;

/// One row of an XLSForm by the names of its columns.
///
/// @param number as a spreadsheet counts it
/// @param cells those that hold something
record XlsRow(int number, Map<String, String> cells) {
    private static final int ROWS_AT_MOST = 2000;
    private static final Pattern LANGUAGE = Pattern.compile("::?.*\\(([a-z]{2,3})\\)\\s*$");

    static List<XlsRow> of(Sheet sheet) {
        var format = new DataFormatter();
        var rows = new ArrayList<XlsRow>();
        var head = new LinkedHashMap<Integer, String>();
        for (Row row : sheet) {
            if (rows.size() > ROWS_AT_MOST) break;
            if (head.isEmpty())
                row.forEach(cell -> head.put(
                        cell.getColumnIndex(), format.formatCellValue(cell).strip()));
            else rows.add(new XlsRow(row.getRowNum() + 1, cells(row, head, format)));
        }
        return rows;
    }

    private static Map<String, String> cells(Row row, Map<Integer, String> head, DataFormatter format) {
        var cells = new LinkedHashMap<String, String>();
        row.forEach(cell -> {
            var text = CleanText.of(format.formatCellValue(cell)).strip();
            if (!text.isEmpty() && head.containsKey(cell.getColumnIndex()))
                cells.put(head.getOrDefault(cell.getColumnIndex(), ""), text);
        });
        return cells;
    }

    String text(String column) {
        return found(column).orElse("");
    }

    Optional<String> found(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /// By language; what stands in a column without one is English. Nothing where there is no English, nor the one
    /// language in which the form is written: that is read as English until it is translated.
    Optional<Map<String, String>> texts(String column) {
        var texts = new LinkedHashMap<String, String>();
        cells.forEach((name, text) -> {
            if (name.equals(column)) texts.put("en", text);
            var language = LANGUAGE.matcher(name);
            if (name.startsWith(column + ":") && language.find()) texts.put(language.group(1), text);
        });
        if (texts.isEmpty()) return Optional.empty();
        var first = texts.values().iterator().next();
        var english = texts.getOrDefault("en", first);
        texts.put("en", english);
        texts.entrySet()
                .removeIf(text -> !text.getKey().equals("en") && text.getValue().equals(english));
        return Optional.of(texts);
    }
}
