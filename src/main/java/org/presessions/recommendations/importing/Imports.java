package org.presessions.recommendations.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.presessions.audit.Audit;
import org.presessions.recommendations.importing.FindingRepository.Tally;
import org.presessions.recommendations.importing.FindingRepository.UnknownLabel;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.intake.Reading;
import org.presessions.recommendations.importing.layouts.Layouts;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.Encoding;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files that were given to be imported, and what is done with them.
@Component
@Transactional
class Imports {
    private final ImportRepository imports;
    private final RunRepository runs;
    private final FindingRepository findings;
    private final ImportUndoRepository undoing;
    private final Layouts layouts;
    private final Audit audit;
    private final Clock clock;

    Imports(
            ImportRepository imports,
            RunRepository runs,
            FindingRepository findings,
            ImportUndoRepository undoing,
            Layouts layouts,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.findings = findings;
        this.undoing = undoing;
        this.layouts = layouts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Registers a file. Nothing of it is taken yet.
    ///
    /// @param review what the person who gives it says, for files that do not say it themselves
    /// @throws UnreadableFile where it is of no kind that can be imported, or does not say whose review it is about
    Import register(
            SourceFile file, Optional<UUID> storedFileId, String licenceNote, WhoseReview review, boolean sample) {
        try {
            var layout = layouts.of(file).orElseThrow(() -> new UnreadableFile("unknown-kind"));
            if (layout.isAboutOneReview() && !layout.review(file).or(review).isComplete())
                throw new UnreadableFile("whose-review");
            var given = new NewImport(
                    file.name(),
                    sha256(file),
                    Files.size(file.path()),
                    storedFileId,
                    layout.code(),
                    licenceNote,
                    review,
                    file.encoding(),
                    sample);
            return insert(given);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Gives the file of an undone import once more.
    Import registerAgain(Import undone) {
        var given = new NewImport(
                undone.fileName(),
                undone.sha256(),
                undone.bytes(),
                undone.storedFileId(),
                undone.layout(),
                undone.licenceNote(),
                undone.review(),
                undone.encoding(),
                undone.sample());
        return insert(given);
    }

    private Import insert(NewImport given) {
        var id = imports.insert(given, clock.instant());
        audit.record(
                "recommendations.import.register", "recommendation-import/" + id, Map.of("sha256", given.sha256()));
        return imports.find(id).orElseThrow();
    }

    /// What a person says of a file that was not read rightly.
    void readOtherwise(long importId, WhoseReview review, Optional<Encoding> encoding) {
        imports.readOtherwise(importId, review, encoding);
        audit.record(
                "recommendations.import.read-otherwise",
                "recommendation-import/" + importId,
                Map.of("encoding", encoding.map(Encoding::code).orElse("")));
    }

    /// What a run has read; absent before it has, and for one that undoes.
    @Transactional(readOnly = true)
    public Optional<Reading> reading(long runId) {
        return runs.reading(runId);
    }

    /// Asks for a rehearsal, an application or an undoing; a worker takes it up.
    ///
    /// @return the number of the run; empty where the import has one that waits or goes on
    Optional<Long> ask(long importId, RunKind kind) {
        var asked = runs.insert(importId, kind, clock.instant());
        if (asked.isPresent())
            audit.record("recommendations.import." + kind.code(), "recommendation-import/" + importId);
        return asked;
    }

    /// As [#ask], for a worker that does it itself, at once.
    long start(long importId, RunKind kind) {
        var id = ask(importId, kind).orElseThrow();
        runs.start(id, clock.instant());
        return id;
    }

    @Transactional(readOnly = true)
    public Import get(long id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Import> all() {
        return imports.all();
    }

    /// The runs of an import, the last asked for first.
    @Transactional(readOnly = true)
    public List<Run> runsOf(long importId) {
        return runs.of(importId);
    }

    @Transactional(readOnly = true)
    public ImportProgress progress(long importId) {
        return new ImportProgress(get(importId), runsOf(importId));
    }

    /// The last run of each import, by the import's number.
    @Transactional(readOnly = true)
    public List<Run> lastRuns() {
        return runs.last();
    }

    @Transactional(readOnly = true)
    public Run run(long id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Tally> tallies(long runId) {
        return findings.tallies(runId);
    }

    @Transactional(readOnly = true)
    public List<UnknownLabel> unknownLabels(long runId) {
        return findings.unknownLabels(runId);
    }

    @Transactional(readOnly = true)
    public List<Finding> firstFindings(long runId, Severity severity, int atMost) {
        return findings.first(runId, severity, atMost);
    }

    /// All of them, one after the other.
    @Transactional(readOnly = true)
    public void eachFinding(long runId, Consumer<Finding> reader) {
        try (var all = findings.all(runId)) {
            all.forEach(reader);
        }
    }

    /// Later imports that have to be undone before this one can be.
    @Transactional(readOnly = true)
    public List<Long> laterImports(long importId) {
        return undoing.laterImports(importId);
    }

    private static String sha256(SourceFile file) throws IOException {
        try (var input = Files.newInputStream(file.path())) {
            return DigestUtils.sha256Hex(input);
        }
    }
}
