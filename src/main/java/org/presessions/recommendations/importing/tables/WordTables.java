package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.IOException;

/// A Word file with tables, new or old.
public interface WordTables extends Closeable {
    TableRows rows() throws IOException;

    /// Page headers, and what stands before the first table.
    String headings() throws IOException;

    static boolean mayBe(SourceFile file) throws IOException {
        return switch (Magic.of(file.path())) {
            case ZIP -> {
                try (var archive = Archive.open(file)) {
                    yield archive.has("word/document.xml");
                }
            }
            case OLE2 -> OldWord.isOne(file);
            case JSON, TEXT, OTHER -> false;
        };
    }

    static WordTables open(SourceFile file) throws IOException {
        return Magic.of(file.path()) == Magic.ZIP ? new NewWord(Archive.open(file)) : OldWord.open(file);
    }
}
