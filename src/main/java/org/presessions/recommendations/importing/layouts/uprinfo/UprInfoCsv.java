package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.Magic;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.TableFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// UPR Info's export as a table in text, in its headings of 2015 or of today.
@Component
@Order(Layout.OF_PAIRS)
public class UprInfoCsv implements Layout {
    private final UprInfoRows rows;

    public UprInfoCsv(ColumnMeanings decided) {
        rows = new UprInfoRows(decided);
    }

    @Override
    public String code() {
        return "upr-info-csv";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (Magic.of(file.path()) != Magic.TEXT || TableFile.isHtml(file)) return false;
        try {
            return rows.areIn(file);
        } catch (UnreadableFile other) {
            return false;
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        rows.read(file, sink);
    }
}
