package org.presessions.recommendations.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.presessions.recommendations.SampleIntake;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.springframework.stereotype.Component;

/// The demonstration's own recommendations come in like everybody's, marked as invented.
@Component
class SampleFiles implements SampleIntake {
    private final Imports imports;
    private final ImportRunner runner;

    SampleFiles(Imports imports, ImportRunner runner) {
        this.imports = imports;
        this.runner = runner;
    }

    @Override
    public boolean hasSamples() {
        return imports.all().stream().anyMatch(Import::sample);
    }

    @Override
    public void takeIn(Path path, String name) {
        var file = new SourceFile(path, name);
        var imported = imports.register(file, Optional.empty(), "", WhoseReview.UNSAID, true);
        var run = imports.run(imports.start(imported.id(), RunKind.APPLICATION));
        runner.run(run, FileLender.of(file), (total, read, counts, found) -> {});
        var ended = imports.run(run.id());
        if (ended.status() == RunStatus.FAILED || ended.counts().refused() > 0)
            throw new IllegalStateException("samples refused: " + imports.tallies(run.id()) + " " + ended.failure());
    }
}
