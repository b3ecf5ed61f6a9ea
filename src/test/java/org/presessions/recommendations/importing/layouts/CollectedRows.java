package org.presessions.recommendations.importing.layouts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.presessions.recommendations.importing.tables.SourceFile;

/// Keeps what a reader finds.
public final class CollectedRows implements RowSink {
    public record Remark(int row, Field field, String value, String reason) {}

    public final List<SourceRow> rows = new ArrayList<>();
    public final List<Integer> leftOut = new ArrayList<>();
    public final List<Remark> refused = new ArrayList<>();
    public final List<Remark> warnings = new ArrayList<>();
    public final List<Integer> sections = new ArrayList<>();
    public final List<String> unkept = new ArrayList<>();
    public Columns columns = new Columns(List.of());
    public int total;

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
    public void columns(Columns taken) {
        columns = taken;
    }

    @Override
    public void section(int rowNumber) {
        sections.add(rowNumber);
    }

    @Override
    public void unkept(Columns.Column column) {
        unkept.add(column.heading());
    }

    @Override
    public void total(int rows) {
        total = rows;
    }

    public List<String> values(Field field) {
        return rows.stream().map(row -> row.value(field).orElse("")).toList();
    }
}
