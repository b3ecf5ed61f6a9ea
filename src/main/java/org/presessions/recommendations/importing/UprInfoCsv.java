package org.presessions.recommendations.importing;

import java.io.IOException;
import org.springframework.stereotype.Component;

/// UPR Info's export as a table in text.
@Component
class UprInfoCsv implements Layout {
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
