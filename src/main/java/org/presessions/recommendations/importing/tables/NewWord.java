package org.presessions.recommendations.importing.tables;

import java.io.IOException;

/// A .docx.
record NewWord(Archive archive) implements TableFile {
    static boolean isIn(Archive archive) {
        return archive.has("word/document.xml");
    }

    @Override
    public TableRows rows() throws IOException {
        return new DocxRows(archive);
    }

    @Override
    public String headings() throws IOException {
        var headings = new StringBuilder();
        for (var part : archive.parts())
            if (part.matches("word/header\\d*\\.xml")) headings.append(DocxRows.textOf(archive, part));
        try (var rows = new DocxRows(archive)) {
            rows.next();
            return headings.append(rows.before()).toString();
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
