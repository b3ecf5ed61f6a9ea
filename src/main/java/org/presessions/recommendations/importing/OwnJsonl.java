package org.presessions.recommendations.importing;

import java.io.IOException;
import org.springframework.stereotype.Component;

/// Our own export as JSON lines. The first line may say what was asked for.
@Component
class OwnJsonl implements Layout {
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
