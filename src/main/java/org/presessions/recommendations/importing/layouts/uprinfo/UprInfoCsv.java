package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.CsvRows;
import org.presessions.recommendations.importing.tables.Magic;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.stereotype.Component;

/// UPR Info's export as a table in text.
@Component
public class UprInfoCsv implements Layout {
    @Override
    public String code() {
        return "upr-info-csv";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (Magic.of(file.path()) != Magic.TEXT) return false;
        try (var rows = new CsvRows(file)) {
            return rows.find(UprInfoColumns::areIn).isPresent();
        } catch (UnreadableFile other) {
            return false;
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var rows = new CsvRows(file)) {
            UprInfoColumns.read(rows, sink);
        }
    }
}
