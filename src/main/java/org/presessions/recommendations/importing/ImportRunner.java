package org.presessions.recommendations.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.files.FileElsewhere;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Agenda;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.intake.Findings;
import org.presessions.recommendations.importing.intake.Intake;
import org.presessions.recommendations.importing.intake.LikeRepository;
import org.presessions.recommendations.importing.intake.RecordRepository;
import org.presessions.recommendations.importing.intake.RecordWriter;
import org.presessions.recommendations.importing.intake.Resolver;
import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.recommendations.importing.layouts.Layouts;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.states.Organisations;
import org.presessions.states.States;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what a run asks for, in one transaction. A rehearsal does everything that an application does and takes it back
/// at its end, so the one cannot promise what the other does not keep.
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int ATTEMPTS = 3; // a file that ends the server is not to end it for ever
    private static final int OF_A_KIND_AT_MOST = 50_000;

    private final Imports imports;
    private final RunRepository runs;
    private final FindingRepository findingsKept;
    private final RecordRepository records;
    private final LikeRepository likes;
    private final ImportUndo undoing;
    private final Layouts layouts;
    private final Labels labels;
    private final Recommendations recommendations;
    private final Calendar calendar;
    private final States states;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final TransactionOperations aside;
    private final Clock clock;

    ImportRunner(
            Imports imports,
            RunRepository runs,
            FindingRepository findingsKept,
            RecordRepository records,
            LikeRepository likes,
            ImportUndo undoing,
            Layouts layouts,
            Labels labels,
            Recommendations recommendations,
            Calendar calendar,
            States states,
            Organisations organisations,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.findingsKept = findingsKept;
        this.records = records;
        this.likes = likes;
        this.undoing = undoing;
        this.layouts = layouts;
        this.labels = labels;
        this.recommendations = recommendations;
        this.calendar = calendar;
        this.states = states;
        this.organisations = organisations;
        this.transaction = transaction;
        this.aside = aside(transaction);
        this.clock = clock;
    }

    /// Progress and findings are seen while the run goes on, and stay when it is taken back.
    private static TransactionOperations aside(TransactionTemplate transaction) {
        var aside = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        aside.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return aside;
    }

    /// @param file asked for when the run comes to it; undoing asks for none
    /// @param watcher is told of every step as well
    void run(Run run, FileLender file, Intake.Reporting watcher) {
        if (run.attempts() > ATTEMPTS) {
            fail(run, new UnreadableFile("given-up"));
            return;
        }
        try (var heartbeat = new Heartbeat(() -> runs.alive(run.id(), clock.instant()))) {
            transaction.executeWithoutResult(status -> {
                records.lock();
                var progress = imports.progress(run.importId());
                if (imports.run(run.id()).isOver()) return; // another worker has done it while this one waited
                if (!progress.isPossible(run.kind())) throw new UnreadableFile("not-now");
                aside.executeWithoutResult(apart -> findingsKept.clear(run.id()));
                if (run.kind() == RunKind.UNDOING) undo(run);
                else file.lend(source -> takeIn(run, source, watcher));
                if (run.kind() == RunKind.REHEARSAL) status.setRollbackOnly();
                else runs.done(run.id(), clock.instant());
            });
            if (run.kind() == RunKind.REHEARSAL) runs.done(run.id(), clock.instant());
        } catch (FileElsewhere elsewhere) { // another node has it, and takes the run when this one gives no sign
            LOG.warn("import={} postponed=true reason=\"{}\"", run.importId(), elsewhere.getMessage());
            runs.leave(run.id());
        } catch (UnreadableFile unreadable) {
            LOG.info("import={} unreadable={}", run.importId(), unreadable.reason());
            fail(run, unreadable);
        } catch (RuntimeException | Error unforeseen) { // an Error too: nobody else tells the secretariat
            LOG.error("import={} run={}", run.importId(), run.id(), unforeseen);
            fail(run, new UnreadableFile("unforeseen"));
        }
    }

    private void fail(Run run, UnreadableFile why) {
        runs.fail(run.id(), why.key(), why.values(), clock.instant());
    }

    private void undo(Run run) {
        undone(run, undoing.undo(run, clock.instant(), restored -> undone(run, restored)));
    }

    private void undone(Run run, Counts counts) {
        aside.executeWithoutResult(apart -> runs.progress(
                run.id(), Optional.empty(), counts.newRows() + counts.changed(), counts, clock.instant()));
    }

    private void takeIn(Run run, SourceFile lent, Intake.Reporting watcher) {
        var imported = imports.get(run.importId());
        var file = lent.in(imported.encoding());
        try {
            var layout = layouts.of(file).orElseThrow(() -> new UnreadableFile("unknown-kind"));
            var review = layout.review(file).or(imported.review());
            var findings = new Findings();
            var resolver = new Resolver(findings, labels.known(), review, layout.bearsIssues(), reference());
            var writing = new RecordWriter(records, likes, imported.id(), clock.instant());
            var intake = new Intake(
                    resolver, findings, recommendations, writing, new Journal(run, watcher), imported.fileName());
            try {
                layout.read(file, intake);
                intake.finish();
            } finally { // also of a file that is refused somebody has to see what was read
                var reading = intake.reading(layout.code());
                aside.executeWithoutResult(apart -> runs.read(run.id(), reading));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Resolver.Reference reference() {
        Map<Integer, WorkingGroupSession> sessions = calendar.workingGroupSessions().stream()
                .collect(Collectors.toMap(WorkingGroupSession::number, Function.identity()));
        var reviews = sessions.keySet().stream()
                .flatMap(number -> calendar.reviewsAt(number).stream())
                .toList();
        return new Resolver.Reference(states, organisations, sessions, new Agenda(reviews));
    }

    /// Keeps progress and findings as they come.
    private final class Journal implements Intake.Reporting {
        private final Run run;
        private final Intake.Reporting watcher;
        private int position;
        private final Map<Severity, Integer> kinds = new EnumMap<>(Severity.class);

        Journal(Run run, Intake.Reporting watcher) {
            this.run = run;
            this.watcher = watcher;
        }

        @Override
        public void progress(Optional<Integer> total, int read, Counts counts, List<Finding> found) {
            var kept = found.stream().filter(this::isKept).toList();
            aside.executeWithoutResult(status -> {
                if (!kept.isEmpty()) findingsKept.insert(run.id(), position, kept);
                runs.progress(run.id(), total, read, counts, clock.instant());
            });
            position += kept.size();
            watcher.progress(total, read, counts, found);
        }

        /// A file in which every value was mended in the same way needs no list of all of them.
        private boolean isKept(Finding finding) {
            return kinds.merge(finding.severity(), 1, Integer::sum) <= OF_A_KIND_AT_MOST;
        }
    }
}
