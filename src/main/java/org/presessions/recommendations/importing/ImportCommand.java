package org.presessions.recommendations.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.intake.Reading;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.tables.Packed;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.installation.Command;
import org.presessions.shared.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Imports files from the command line, by the same code as the page: a rehearsal, or with `--apply` the real thing.
@Component
class ImportCommand implements Command {
    private static final int USAGE = 64; // sysexits.h: EX_USAGE
    private static final int FINDINGS_SHOWN = 40;

    private final Imports imports;
    private final ImportRunner runner;
    private final FindingsFile findingsFile;
    private final Words words;
    private final PrintStream out = System.out;
    private final PrintStream progress = System.err;

    ImportCommand(Imports imports, ImportRunner runner, FindingsFile findingsFile, MessageSource messages) {
        this.imports = imports;
        this.runner = runner;
        this.findingsFile = findingsFile;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return """
                import [--apply] [--state ISO3 --session N] [--encoding NAME] [--licence TEXT] [--report CSV] FILE…
                                  rehearses the import of recommendations, or applies it; the State and the session
                                  are for matrices that do not say whose review they are about, the encoding
                                  (such as UTF-8, windows-1252, x-MacRoman) for tables as text""";
    }

    @Override
    public int run(List<String> arguments) {
        var order = ImportOrder.parse(arguments);
        if (order.isEmpty()) {
            progress.println(usage());
            return USAGE;
        }
        return run(order.get());
    }

    private int run(ImportOrder order) {
        var sum = Counts.NONE;
        var failed = false;
        for (var run : order.files().stream()
                .flatMap(path -> importAll(path, order).stream())
                .toList()) {
            if (run.isEmpty() || run.get().status() == RunStatus.FAILED) failed = true;
            else sum = plus(sum, run.get().counts());
        }
        out.printf(
                "%d new, %d changed, %d identical, %d refused%n",
                sum.newRows(), sum.changed(), sum.identical(), sum.refused());
        return failed || sum.refused() > 0 ? 1 : 0;
    }

    /// One, or each file of an archive; empty for what cannot be read, which is said. The others are read all the same.
    private List<Optional<Run>> importAll(Path path, ImportOrder order) {
        try {
            if (!Files.isReadable(path) || Files.isDirectory(path)) throw new UnreadableFile("no-file");
            var file = new SourceFile(path.toAbsolutePath(), path.getFileName().toString(), order.encoding());
            return Packed.isOne(file) ? ofArchive(file, order) : List.of(importOne(file, order));
        } catch (UnreadableFile unreadable) {
            return List.of(unreadable(path.toString(), unreadable));
        } catch (IOException gone) {
            return List.of(unreadable(path.toString(), new UnreadableFile("no-file", gone)));
        }
    }

    private List<Optional<Run>> ofArchive(SourceFile archive, ImportOrder order) throws IOException {
        var folder = Files.createTempDirectory("unpacked");
        try {
            var runs = new ArrayList<Optional<Run>>();
            for (var file : Packed.unpack(archive, folder)) runs.add(importOne(file, order));
            return runs;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Optional<Run> importOne(SourceFile file, ImportOrder order) {
        try {
            var imported = imports.register(file, Optional.empty(), order.licence(), order.review(), false);
            return Optional.of(carryOut(imported, file, order));
        } catch (UnreadableFile unreadable) {
            return unreadable(file.name(), unreadable);
        } catch (UncheckedIOException gone) {
            return unreadable(file.name(), new UnreadableFile("no-file", gone));
        }
    }

    private Optional<Run> unreadable(String name, UnreadableFile why) {
        out.println(name + ": " + words.t(why.key(), why.values().toArray()));
        return Optional.empty();
    }

    private Run carryOut(Import imported, SourceFile file, ImportOrder order) {
        var kind = order.apply() ? RunKind.APPLICATION : RunKind.REHEARSAL;
        var id = imports.start(imported.id(), kind);
        runner.run(
                imports.run(id),
                FileLender.of(file),
                (total, read, counts, found) -> progress.printf(
                        "\r%s: %,d%s",
                        file.name(),
                        read,
                        total.map(rows -> String.format(" of %,d", rows)).orElse("")));
        progress.println();
        var run = imports.run(id);
        report(run, file, order);
        return run;
    }

    private void report(Run run, SourceFile file, ImportOrder order) {
        if (run.status() == RunStatus.FAILED)
            out.println(file.name() + ": "
                    + words.t(run.failure(), run.failureValues().toArray()));
        for (var severity : List.of(Severity.REFUSED, Severity.CHANGED, Severity.WARNING))
            imports.firstFindings(run.id(), severity, FINDINGS_SHOWN)
                    .forEach(finding -> out.println(file.name() + ": " + line(finding)));
        imports.reading(run.id()).ifPresent(reading -> tell(file, reading));
        imports.tallies(run.id())
                .forEach(tally -> out.println(file.name() + ": " + tally.findings() + " × "
                        + words.t("recommendations.importing.reason." + tally.reason())));
        order.report().ifPresent(path -> findingsFile.write(run.id(), words, path));
    }

    /// What nobody sees in counts of rows: the encoding, and columns of which nothing is kept.
    private void tell(SourceFile file, Reading reading) {
        if (!reading.isSureOfItsEncoding())
            out.println(file.name() + ": " + words.t("recommendations.importing.reading.encoding") + ": "
                    + reading.encoding());
        for (var column : reading.columns())
            if (column.taken().equals(Columns.Taken.NOT_UNDERSTOOD.code()))
                out.println(file.name() + ": “" + column.heading() + "”: "
                        + words.t("recommendations.importing.taken." + column.taken()));
    }

    private String line(Finding finding) {
        return "row " + finding.row() + ", " + finding.field().code() + " “" + finding.value() + "”: "
                + words.t("recommendations.importing.reason." + finding.reason());
    }

    private static Counts plus(Counts one, Counts other) {
        return new Counts(
                one.newRows() + other.newRows(),
                one.changed() + other.changed(),
                one.identical() + other.identical(),
                one.refused() + other.refused(),
                one.leftOut() + other.leftOut());
    }
}
