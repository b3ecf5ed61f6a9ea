package org.presessions.recommendations.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.installation.Jobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes up the runs that were asked for, one after the other. A run whose worker died is taken up again: its
/// transaction died with it.
@Component
class ImportWork {
    private static final Duration SILENCE_OF_THE_DEAD = Heartbeat.EVERY.multipliedBy(6);

    private final RunRepository runs;
    private final ImportRunner runner;
    private final Imports imports;
    private final StoredFiles files;
    private final Clock clock;
    private final Jobs.Aside aside = new Jobs.Aside("imports");

    ImportWork(RunRepository runs, ImportRunner runner, Imports imports, StoredFiles files, Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500)
    void wake() {
        aside.start(() -> {
            for (var run = claim(); run.isPresent(); run = claim()) work(run.get());
        });
    }

    private Optional<Run> claim() {
        var now = clock.instant();
        return runs.claim(now, now.minus(SILENCE_OF_THE_DEAD));
    }

    private void work(Run run) {
        runner.run(run, file(run), (total, read, counts, found) -> {});
    }

    /// An import of the command line left no file.
    private FileLender file(Run run) {
        return reader -> lend(
                imports.get(run.importId())
                        .storedFileId()
                        .map(files::get)
                        .orElseThrow(() -> new UnreadableFile("no-file")),
                reader);
    }

    private void lend(StoredFile stored, Consumer<SourceFile> reader) {
        files.withLocalCopy(stored, path -> {
            var file = new SourceFile(path, stored.name());
            reader.accept(file);
            return file;
        });
    }
}
