package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of the tables in a .docx, in their order, without holding the document in memory. A paragraph in a cell is
/// a line; a cell over several columns takes that many.
final class DocxRows implements TableRows {
    private final Xml xml;
    private final StringBuilder before = new StringBuilder();
    private int rows;

    DocxRows(Archive archive) throws IOException {
        xml = new Xml(archive.required("word/document.xml"));
    }

    @Override
    public Optional<TableRow> next() {
        while (xml.next()) {
            if (xml.begins("tr")) return Optional.of(new TableRow(++rows, cells()));
            if (rows == 0) text(before);
        }
        return Optional.empty();
    }

    /// What stands before the first row.
    String before() {
        return before.toString();
    }

    private List<String> cells() {
        var cells = new ArrayList<String>();
        while (xml.next() && !xml.ends("tr")) {
            if (!xml.begins("tc")) continue;
            var text = new StringBuilder();
            int columns = cell(text);
            cells.add(text.toString().strip());
            for (int more = 1; more < columns; more++) cells.add("");
            if (cells.size() > Limits.COLUMNS) throw new UnreadableFile("broken");
        }
        return cells;
    }

    /// Until the end of this cell; a table inside it is only more text.
    private int cell(StringBuilder text) {
        int columns = 1;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.begins("tc")) depth++;
            if (xml.ends("tc")) depth--;
            if (xml.begins("gridSpan")) columns = number(xml.attribute("val"));
            text(text);
        }
        return columns;
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 1;
    }

    private void text(StringBuilder text) {
        if (xml.isEnd()) {
            if (xml.name().equals("p")) append(text, "\n");
            return;
        }
        if (!xml.isBegin()) return;
        switch (xml.name()) {
            case "t" -> words(xml, text);
            case "tab" -> append(text, " ");
            case "br", "cr" -> append(text, "\n");
            case "noBreakHyphen" -> append(text, "-");
            case "del", "moveFrom", "Fallback", "pPr", "rPr" -> xml.skip();
            default -> {}
        }
    }

    private static void words(Xml xml, StringBuilder text) {
        while (xml.next() && !xml.ends("t")) xml.textTo(text, Limits.RECORD_CHARACTERS);
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < Limits.RECORD_CHARACTERS) text.append(more);
    }

    /// All text of a part such as a page header, paragraph by paragraph; Word parts it into runs wherever it likes.
    static String textOf(Archive archive, String part) throws IOException {
        try (var xml = new Xml(archive.required(part))) {
            var text = new StringBuilder();
            while (xml.next()) {
                if (xml.ends("p")) append(text, "\n");
                if (xml.begins("t")) words(xml, text);
            }
            return text.toString();
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
