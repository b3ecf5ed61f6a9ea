package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.util.Optional;

/// The rows of the tables in a .docx, in their order, without holding the document in memory. A paragraph in a cell is
/// a line; a cell over several columns or rows takes that many. A row that somebody deleted with changes tracked is
/// none.
final class DocxRows implements TableRows {
    private final Xml xml;
    private final StringBuilder before = new StringBuilder();
    private final Grid grid = new Grid();
    private int rows;

    DocxRows(Archive archive) throws IOException {
        xml = new Xml(archive.required("word/document.xml"));
    }

    @Override
    public Optional<TableRow> next() {
        while (xml.next()) {
            if (xml.begins("tbl")) grid.begin();
            if (xml.begins("tr")) {
                boolean deleted = cells();
                var row = grid.row(rows + 1);
                if (deleted) continue;
                rows++;
                return Optional.of(row);
            }
            if (rows == 0) text(before);
        }
        return Optional.empty();
    }

    @Override
    public String before() {
        return before.toString();
    }

    /// @return whether the row is deleted
    private boolean cells() {
        boolean deleted = false;
        while (xml.next() && !xml.ends("tr")) {
            if (xml.begins("trPr")) deleted = isDeleted();
            if (xml.begins("tc")) cell();
        }
        return deleted;
    }

    private boolean isDeleted() {
        boolean deleted = false;
        while (xml.next() && !xml.ends("trPr")) {
            if (xml.begins("trPrChange")) xml.skip(); // how it was before
            else deleted |= xml.begins("del");
        }
        return deleted;
    }

    /// Until the end of this cell; a table inside it is only more text.
    private void cell() {
        var text = new StringBuilder();
        int columns = 1;
        var merged = Merged.NO;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.begins("tc")) depth++;
            if (xml.ends("tc")) depth--;
            if (depth == 1 && xml.begins("gridSpan")) columns = number(xml.attribute("val"));
            if (depth == 1 && xml.begins("vMerge"))
                merged = xml.attribute("val").equals("restart") ? Merged.BEGINS : Merged.GOES_ON;
            text(text);
        }
        if (merged == Merged.GOES_ON) grid.goesOn(columns);
        else grid.add(text.toString().strip(), columns, merged == Merged.BEGINS ? Grid.UNTIL_SAID : 1);
    }

    /// Whether a cell is one with that of the row above.
    private enum Merged {
        NO,
        BEGINS,
        GOES_ON
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
