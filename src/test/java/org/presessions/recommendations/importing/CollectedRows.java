package org.presessions.recommendations.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Keeps what a reader finds.
final class CollectedRows implements RowSink {
    record Remark(int row, Field field, String value, String reason) {}

    final List<SourceRow> rows = new ArrayList<>();
    final List<Integer> leftOut = new ArrayList<>();
    final List<Remark> refused = new ArrayList<>();
    final List<Remark> warnings = new ArrayList<>();
    int total;

    static CollectedRows of(Layout layout, SourceFile file) throws IOException {
        var rows = new CollectedRows();
        layout.read(file, rows);
        return rows;
    }

    @Override
    public void row(SourceRow row) {
        rows.add(row);
    }

    @Override
    public void leftOut(int rowNumber) {
        leftOut.add(rowNumber);
    }

    @Override
    public void refused(int rowNumber, Field field, String value, String reason) {
        refused.add(new Remark(rowNumber, field, value, reason));
    }

    @Override
    public void warning(int rowNumber, Field field, String value, String reason) {
        warnings.add(new Remark(rowNumber, field, value, reason));
    }

    @Override
    public void total(int rows) {
        total = rows;
    }

    List<String> values(Field field) {
        return rows.stream().map(row -> row.value(field).orElse("")).toList();
    }
}
