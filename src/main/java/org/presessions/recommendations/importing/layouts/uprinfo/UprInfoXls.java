package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.Ole2;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What UPR Info's database gives with "Export to xls". Entities such as `&#039;` stay as they are.
@Component
@Order(Layout.OF_PAIRS)
public class UprInfoXls implements Layout {
    private final UprInfoRows rows;

    public UprInfoXls(ColumnMeanings decided) {
        rows = new UprInfoRows(decided);
    }

    @Override
    public String code() {
        return "upr-info-xls";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        return Ole2.holds(file, "Workbook") && rows.areIn(file);
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        rows.read(file, sink);
    }
}
