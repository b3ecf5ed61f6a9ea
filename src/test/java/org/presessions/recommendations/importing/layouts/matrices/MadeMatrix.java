package org.presessions.recommendations.importing.layouts.matrices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.tables.SourceFile;

/// A matrix as a Word file, row by row, for tests. A line in a cell is a paragraph of its own.
public final class MadeMatrix {
    private final XWPFDocument document = new XWPFDocument();
    private final XWPFTable table;
    private int rows;

    public MadeMatrix(String... headings) {
        table = document.createTable(1, headings.length);
        row(headings);
    }

    public MadeMatrix ofReview(String pageHeader) {
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(pageHeader);
        return this;
    }

    public MadeMatrix row(String... cells) {
        if (rows > 0) table.createRow();
        for (int i = 0; i < cells.length; i++) fill(table.getRow(rows).getCell(i), cells[i]);
        rows++;
        return this;
    }

    public XWPFTable table() {
        return table;
    }

    private static void fill(XWPFTableCell cell, String text) {
        cell.removeParagraph(0);
        text.lines().forEach(line -> cell.addParagraph().createRun().setText(line));
        if (text.isEmpty()) cell.addParagraph();
    }

    public SourceFile in(Path folder) throws IOException {
        var path = Files.createTempFile(folder, "matrix", ".docx");
        try (document;
                var out = Files.newOutputStream(path)) {
            document.write(out);
        }
        return Samples.file(path);
    }
}
