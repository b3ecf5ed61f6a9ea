package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// A .doc.
record OldWord(POIFSFileSystem container, HWPFDocument document) implements TableFile {
    static boolean isOne(SourceFile file) throws IOException {
        return Ole2.holds(file, "WordDocument");
    }

    static OldWord open(SourceFile file) throws IOException {
        var container = Ole2.open(file);
        try {
            return new OldWord(container, Ole2.reading(() -> new HWPFDocument(container)));
        } catch (UnreadableFile broken) {
            container.close();
            throw broken;
        }
    }

    @Override
    public TableRows rows() {
        var rows = Ole2.reading(this::read).iterator();
        return new InMemory(rows);
    }

    @Override
    public String headings() {
        return Ole2.reading(() -> {
            var range = document.getRange();
            var headings = new StringBuilder();
            var stories = new HeaderStories(document).getRange();
            for (int i = 0; i < stories.numParagraphs(); i++) headings.append(text(stories.getParagraph(i)));
            for (int i = 0; i < range.numParagraphs() && !range.getParagraph(i).isInTable(); i++)
                headings.append(text(range.getParagraph(i)));
            return headings.toString();
        });
    }

    private List<TableRow> read() {
        var rows = new ArrayList<TableRow>();
        var range = document.getRange();
        int read = -1;
        for (int i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            if (!paragraph.isInTable() || paragraph.getStartOffset() < read) continue;
            var table = range.getTable(paragraph);
            read(table, rows);
            read = table.getEndOffset();
        }
        return rows;
    }

    private static void read(Table table, List<TableRow> rows) {
        var grid = new Grid();
        for (int i = 0; i < table.numRows(); i++) {
            var row = table.getRow(i);
            for (int column = 0; column < row.numCells(); column++) add(row.getCell(column), grid);
            rows.add(grid.row(rows.size() + 1));
        }
    }

    private static void add(TableCell cell, Grid grid) {
        boolean merged = cell.isVerticallyMerged();
        if (merged && !cell.isFirstVerticallyMerged()) grid.goesOn(1);
        else grid.add(text(cell).strip(), 1, merged ? Grid.UNTIL_SAID : 1);
    }

    /// Without fields and the marks that end a cell (7) and a line (11).
    private static String text(Range range) {
        return Range.stripFields(range.text())
                .replace('\r', '\n')
                .replace('\u000b', '\n')
                .replaceAll("[\\x00-\\x08\\x0c-\\x1d]", "")
                .replace('\u001e', '-')
                .replace("\u001f", "");
    }

    @Override
    public void close() throws IOException {
        document.close();
        container.close();
    }

    private record InMemory(Iterator<TableRow> rows) implements TableRows {
        @Override
        public Optional<TableRow> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }
}
