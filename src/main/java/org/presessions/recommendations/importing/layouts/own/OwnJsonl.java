package org.presessions.recommendations.importing.layouts.own;

import java.io.IOException;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Our own export as JSON lines. The first line may say what was asked for.
@Component
@Order(0)
public class OwnJsonl implements Layout {
    @Override
    public String code() {
        return "own-jsonl";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        return OwnRecords.areIn(file, true);
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        OwnRecords.read(file, sink);
    }
}
