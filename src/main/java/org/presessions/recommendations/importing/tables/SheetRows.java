package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rows of one sheet of an .xlsx. Numbers come as the file writes them.
final class SheetRows implements TableRows {
    private static final Pattern LAST_ROW = Pattern.compile("[A-Z]+\\d+:[A-Z]+(\\d{1,7})");

    private final Xml xml;
    private final SharedStrings strings;
    private int rows;
    private int announced;
    private boolean ended;

    SheetRows(Xml xml, SharedStrings strings) {
        this.xml = xml;
        this.strings = strings;
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        while (!ended && xml.next()) {
            if (xml.begins("dimension")) announced = lastRow(xml.attribute("ref"));
            if (xml.begins("row")) return Optional.of(row());
            if (xml.ends("worksheet")) ended = true;
        }
        return Optional.empty();
    }

    @Override
    public int announced() {
        return announced;
    }

    private static int lastRow(String area) {
        var matcher = LAST_ROW.matcher(area);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private TableRow row() throws IOException {
        var number = xml.attribute("r");
        rows = number.matches("\\d{1,7}") ? Integer.parseInt(number) : rows + 1;
        return new TableRow(rows, cells());
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        while (xml.next() && !xml.ends("row")) {
            if (!xml.begins("c")) continue;
            int column = column(xml.attribute("r"), cells.size());
            var value = value(xml.attribute("t"));
            if (column >= Limits.COLUMNS) continue;
            while (cells.size() <= column) cells.add("");
            cells.set(column, value);
        }
        return cells;
    }

    private String value(String type) throws IOException {
        return switch (type) {
            case "s" -> {
                var index = inner("v");
                yield index.isEmpty() ? "" : strings.get(index);
            }
            case "inlineStr" -> SharedStrings.text(xml, "c");
            case "e" -> {
                inner("v");
                yield "";
            }
            default -> inner("v");
        };
    }

    /// What stands in an element of this cell, such as the value beside a formula.
    private String inner(String element) {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends("c"))
            if (xml.begins(element))
                while (xml.next() && !xml.ends(element)) xml.textTo(text, Limits.VALUE_CHARACTERS + 1);
        return text.toString();
    }

    /// "C7" is column 2.
    private static int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; i < Math.min(reference.length(), 4) && Character.isUpperCase(reference.charAt(i)); i++)
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        return column == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
