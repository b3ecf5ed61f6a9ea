package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.tables.Encoding;

/// Takes the rows of one file into the record, a batch at a time, so that a large file needs no more memory than a
/// small one. Whether what it writes stays is for its transaction to say.
public final class Intake implements RowSink {
    private static final int ROWS_AT_ONCE = 1000;

    private final Resolver resolver;
    private final Findings findings;
    private final RecordWriter writing;
    private final Reporting reporting;
    private final Drafts.Taking taking;
    private final KeyCounter keyCounter = new KeyCounter();
    private final ReadingNotes notes = new ReadingNotes();
    private final List<SourceRow> batch = new ArrayList<>();
    private final Tally tally = new Tally();
    private Optional<Integer> total = Optional.empty();
    private int read;

    /// Is told how far the intake is, after each batch.
    public interface Reporting {
        void progress(Optional<Integer> total, int read, Counts counts, List<Finding> found);
    }

    public Intake(
            Resolver resolver,
            Findings findings,
            Recommendations recommendations,
            RecordWriter writing,
            Reporting reporting,
            String fileName) {
        this.resolver = resolver;
        this.findings = findings;
        this.writing = writing;
        this.reporting = reporting;
        this.taking = new Drafts.Taking(writing, recommendations, findings, notes, new HashSet<>(), fileName);
    }

    @Override
    public void row(SourceRow row) {
        notes.row(row);
        batch.add(row);
        if (batch.size() >= ROWS_AT_ONCE) takeIn();
    }

    @Override
    public void leftOut(int rowNumber) {
        tally.leftOut++;
        if (tally.leftOut % ROWS_AT_ONCE == 0) takeIn();
    }

    @Override
    public void refused(int rowNumber, Field field, String value, String reason) {
        findings.add(rowNumber, Severity.REFUSED, field, value, reason);
        tally.refused++;
    }

    @Override
    public void warning(int rowNumber, Field field, String value, String reason) {
        findings.add(rowNumber, Severity.WARNING, field, value, reason);
    }

    @Override
    public void total(int rows) {
        total = Optional.of(rows);
    }

    @Override
    public void columns(Columns columns) {
        notes.columns(columns);
    }

    @Override
    public void encoding(Encoding encoding) {
        notes.encoding(encoding);
    }

    @Override
    public void section(int rowNumber) {
        notes.section();
    }

    @Override
    public void unkept(Columns.Column column) {
        notes.unkept(column);
    }

    /// What was read so far.
    public Reading reading(String layout) {
        return notes.reading(layout);
    }

    /// Takes in what is left.
    public Counts finish() {
        takeIn();
        return tally.counts();
    }

    private void takeIn() {
        var resolutions = batch.stream().flatMap(row -> resolve(row).stream()).toList();
        read += batch.size();
        batch.clear();
        var heard = resolutions.stream()
                .map(resolution -> new Heard(resolution, keyCounter.keysOf(resolution)))
                .toList();
        var drafts = new Drafts(heard, taking);
        heard.forEach(drafts::claimBySurest);
        var taken = heard.stream()
                .filter(row -> isTaken(row, drafts))
                .map(Heard::resolution)
                .toList();
        writing.write(drafts.touched(), taken);
        reporting.progress(total, read + tally.leftOut, tally.counts(), findings.take());
    }

    private boolean isTaken(Heard row, Drafts drafts) {
        var outcome = drafts.hear(row);
        tally.count(outcome);
        if (outcome != Outcome.ASKED) notes.understood(row.resolution(), outcome == Outcome.NEW);
        return outcome != Outcome.ASKED;
    }

    private Optional<Resolution> resolve(SourceRow row) {
        var resolution = resolver.resolve(row);
        if (resolution.isEmpty()) tally.refused++;
        return resolution;
    }

    private static final class Tally {
        private int fresh;
        private int changed;
        private int identical;
        private int refused;
        private int leftOut;

        void count(Outcome outcome) {
            switch (outcome) {
                case NEW -> fresh++;
                case CHANGED -> changed++;
                case IDENTICAL -> identical++;
                case ASKED -> refused++;
            }
        }

        Counts counts() {
            return new Counts(fresh, changed, identical, refused, leftOut);
        }
    }
}
