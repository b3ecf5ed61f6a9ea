package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// A file with a table, whatever program wrote it: text, spreadsheets, word processors, a page of HTML.
public interface TableFile extends Closeable {
    TableRows rows() throws IOException;

    /// What stands around the table: page headers, titles, what is before it.
    String headings() throws IOException;

    /// In which its letters are read, where the file itself does not say for sure.
    default Optional<Encoding> encoding() {
        return Optional.empty();
    }

    /// Whether it can be one; what it says is not looked at.
    static boolean mayBe(SourceFile file) throws IOException {
        return switch (Magic.of(file.path())) {
            case ZIP -> {
                try (var archive = Archive.open(file)) {
                    yield NewWord.isIn(archive) || Xlsx.isIn(archive) || OpenDocumentRows.mayBe(archive);
                }
            }
            case OLE2 -> OldWord.isOne(file) || Ole2.holds(file, "Workbook");
            case TEXT -> true;
            case JSON, OTHER -> false;
        };
    }

    static boolean isHtml(SourceFile file) throws IOException {
        return Magic.of(file.path()) == Magic.TEXT && HtmlRows.mayBe(file);
    }

    /// Whether it may be a table that is more than text.
    static boolean isOfDocument(SourceFile file) throws IOException {
        return Magic.of(file.path()) == Magic.TEXT ? HtmlRows.mayBe(file) : mayBe(file);
    }

    /// @throws UnreadableFile where it is none
    static TableFile open(SourceFile file) throws IOException {
        return switch (Magic.of(file.path())) {
            case ZIP -> ofArchive(file);
            case OLE2 -> OldWord.isOne(file) ? OldWord.open(file) : PlainTable.of(() -> new XlsRows(file));
            case TEXT -> HtmlRows.mayBe(file) ? PlainTable.of(() -> new HtmlRows(file)) : ofText(file);
            case JSON, OTHER -> throw new UnreadableFile("unknown-kind");
        };
    }

    private static TableFile ofText(SourceFile file) throws IOException {
        return new PlainTable(() -> new CsvRows(file), Optional.of(Encoding.of(file)));
    }

    private static TableFile ofArchive(SourceFile file) throws IOException {
        try (var archive = Archive.open(file)) {
            if (Xlsx.isIn(archive)) return PlainTable.of(() -> Xlsx.rowsOf(file));
            if (OpenDocumentRows.mayBe(archive)) return PlainTable.of(() -> new OpenDocumentRows(file));
        }
        return new NewWord(Archive.open(file));
    }
}
