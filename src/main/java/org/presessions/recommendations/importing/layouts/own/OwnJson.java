package org.presessions.recommendations.importing.layouts.own;

import java.io.IOException;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Our own export as JSON: one object with the rows in a list.
@Component
@Order(0)
public class OwnJson implements Layout {
    @Override
    public String code() {
        return "own-json";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        return OwnRecords.areIn(file, false);
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        OwnRecords.read(file, sink);
    }
}
