package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.TableFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// UPR Info's export as somebody's program has saved it again: a newer workbook, an OpenDocument sheet, a page of
/// HTML, a table in a text.
@Component
@Order(Layout.OF_PAIRS + 1)
public class UprInfoTable implements Layout {
    private final UprInfoRows rows;

    public UprInfoTable(ColumnMeanings decided) {
        rows = new UprInfoRows(decided);
    }

    @Override
    public String code() {
        return "upr-info-table";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        return TableFile.isOfDocument(file) && rows.areIn(file);
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        rows.read(file, sink);
    }
}
