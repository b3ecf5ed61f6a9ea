package org.presessions.recommendations.importing.layouts.unknown;

import java.io.IOException;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.Headings;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.TableFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A table whose headings are not understood. Nothing of it is read before a person has said what they mean; then it is
/// one of the other layouts.
@Component
@Order(Layout.OF_NOBODY)
public class UnknownTable implements Layout {
    public static final String CODE = "table";

    private final ColumnMeanings decided;

    public UnknownTable(ColumnMeanings decided) {
        this.decided = decided;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (!TableFile.mayBe(file)) return false;
        try (var table = TableFile.open(file);
                var rows = table.rows()) {
            return new Headings(rows, decided).likeliest().isPresent();
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var table = TableFile.open(file);
                var rows = table.rows()) {
            table.encoding().ifPresent(sink::encoding);
            var columns =
                    new Headings(rows, decided).likeliest().orElseThrow(() -> new UnreadableFile("wrong-columns"));
            sink.columns(columns);
            throw new UnreadableFile("columns-not-understood", columns.seen());
        }
    }
}
