package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An .xlsx: the names of its sheets, and their rows.
public final class Xlsx implements Closeable {
    private record Sheet(String name, String relation) {}

    private final Archive archive;
    private final List<Sheet> sheets;
    private Optional<SharedStrings> strings = Optional.empty();

    private Xlsx(Archive archive) throws IOException {
        this.archive = archive;
        this.sheets = sheets(archive);
    }

    public static boolean isOne(SourceFile file) throws IOException {
        if (!Archive.isOne(file.path())) return false;
        try (var archive = Archive.open(file)) {
            return isIn(archive);
        }
    }

    static boolean isIn(Archive archive) {
        return archive.has("xl/workbook.xml");
    }

    /// The rows of the first sheet; closing them closes the workbook.
    static TableRows rowsOf(SourceFile file) throws IOException {
        var workbook = open(file);
        try {
            return new Closing(workbook, workbook.firstSheet());
        } catch (UnreadableFile | IOException broken) {
            workbook.close();
            throw broken;
        }
    }

    private record Closing(Xlsx workbook, TableRows rows) implements TableRows {
        @Override
        public Optional<TableRow> next() throws IOException {
            return rows.next();
        }

        @Override
        public int announced() {
            return rows.announced();
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                rows.close();
            }
        }
    }

    public static Xlsx open(SourceFile file) throws IOException {
        var archive = Archive.open(file);
        try {
            return new Xlsx(archive);
        } catch (UnreadableFile | IOException broken) {
            archive.close();
            throw broken;
        }
    }

    private static List<Sheet> sheets(Archive archive) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var xml = new Xml(archive.required("xl/workbook.xml"))) {
            while (xml.next())
                if (xml.begins("sheet") && sheets.size() < Limits.COLUMNS)
                    sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id")));
        }
        if (sheets.isEmpty()) throw new UnreadableFile("broken");
        return sheets;
    }

    public TableRows firstSheet() throws IOException {
        return rows(sheets.getFirst());
    }

    private TableRows rows(Sheet sheet) throws IOException {
        if (strings.isEmpty()) strings = Optional.of(SharedStrings.of(archive));
        return new SheetRows(new Xml(archive.required(part(sheet))), strings.get());
    }

    private String part(Sheet sheet) throws IOException {
        try (var xml = new Xml(archive.required("xl/_rels/workbook.xml.rels"))) {
            while (xml.next())
                if (xml.begins("Relationship") && xml.attribute("Id").equals(sheet.relation()))
                    return absolute(xml.attribute("Target"));
        }
        throw new UnreadableFile("broken");
    }

    private static String absolute(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    @Override
    public void close() throws IOException {
        if (strings.isPresent()) strings.get().close();
        archive.close();
    }
}
