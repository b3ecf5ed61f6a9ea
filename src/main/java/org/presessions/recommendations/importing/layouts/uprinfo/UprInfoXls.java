package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.Ole2;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.XlsRows;
import org.springframework.stereotype.Component;

/// What UPR Info's database gives with "Export to xls". Entities such as `&#039;` stay as they are.
@Component
public class UprInfoXls implements Layout {
    @Override
    public String code() {
        return "upr-info-xls";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (!Ole2.holds(file, "Workbook")) return false;
        try (var rows = new XlsRows(file)) {
            return rows.find(UprInfoColumns::areIn).isPresent();
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var rows = new XlsRows(file)) {
            UprInfoColumns.read(rows, sink);
        }
    }
}
