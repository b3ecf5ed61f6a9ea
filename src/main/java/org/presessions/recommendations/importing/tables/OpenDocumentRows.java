package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.util.Optional;

/// The rows of the tables in an OpenDocument file, a spreadsheet (.ods) or a text (.odt).
final class OpenDocumentRows implements TableRows {
    private static final int REPEATED_AT_MOST =
            1_000; // of what says something; empty ends of a sheet are repeated to its edge
    private static final String PART = "content.xml";

    private final Archive archive;
    private final Xml xml;
    private final Grid grid = new Grid();
    private final StringBuilder before = new StringBuilder();
    private Optional<TableRow> again = Optional.empty();
    private int times;
    private int rows;

    OpenDocumentRows(SourceFile file) throws IOException {
        archive = Archive.open(file);
        xml = new Xml(archive.required(PART));
    }

    static boolean mayBe(Archive archive) {
        return archive.has(PART) && archive.has("META-INF/manifest.xml");
    }

    @Override
    public Optional<TableRow> next() {
        if (times > 0) {
            times--;
            return again.map(row -> new TableRow(++rows, row.cells(), row.continued()));
        }
        while (xml.next()) {
            if (xml.begins("table")) grid.begin();
            if (xml.begins("table-row")) return Optional.of(row());
            if (rows == 0) text(before);
        }
        return Optional.empty();
    }

    @Override
    public String before() {
        return before.toString();
    }

    private TableRow row() {
        int repeated = number("number-rows-repeated");
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.begins("table-cell")) cell();
            else if (xml.begins("covered-table-cell")) covered();
        }
        var row = grid.row(++rows);
        if (row.isBlank()) {
            rows += repeated - 1;
            return row;
        }
        times = Math.min(repeated, REPEATED_AT_MOST) - 1;
        again = Optional.of(row);
        return row;
    }

    private void cell() {
        int repeated = number("number-columns-repeated");
        int reaching = number("number-rows-spanned");
        var text = new StringBuilder();
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.begins("table-cell")) depth++;
            if (xml.ends("table-cell")) depth--;
            text(text);
        }
        var words = text.toString().strip();
        if (words.isEmpty() && repeated >= Limits.COLUMNS / 2) return;
        for (int i = 0; i < repeated; i++) grid.add(words, 1, reaching);
    }

    private void covered() {
        int repeated = number("number-columns-repeated");
        xml.skip();
        for (int i = 0; i < Math.min(repeated, Limits.COLUMNS); i++) grid.covered();
    }

    private int number(String attribute) {
        var digits = xml.attribute(attribute);
        return digits.matches("[1-9]\\d{0,6}") ? Integer.parseInt(digits) : 1;
    }

    private void text(StringBuilder text) {
        if (xml.isEnd()) {
            if (xml.name().equals("p") || xml.name().equals("h")) append(text, "\n");
        } else if (!xml.isBegin()) {
            xml.textTo(text, Limits.RECORD_CHARACTERS);
        } else {
            switch (xml.name()) {
                case "line-break" -> append(text, "\n");
                case "s", "tab" -> append(text, " ");
                case "note", "annotation", "tracked-changes", "automatic-styles", "font-face-decls" -> xml.skip();
                default -> {}
            }
        }
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < Limits.RECORD_CHARACTERS) text.append(more);
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            xml.close();
        }
    }
}
