package org.presessions.recommendations.importing.layouts.own;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.Xlsx;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Our own export as a workbook. Its cells are texts, so no spreadsheet takes one for a formula.
@Component
@Order(0)
public class OwnXlsx implements Layout {
    @Override
    public String code() {
        return "own-xlsx";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (!Xlsx.isOne(file)) return false;
        try (var workbook = Xlsx.open(file);
                var rows = workbook.firstSheet()) {
            return rows.find(OwnTable::isOurs).isPresent();
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var workbook = Xlsx.open(file);
                var rows = workbook.firstSheet()) {
            OwnTable.read(rows, UnaryOperator.identity(), sink);
        }
    }
}
