package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.labels.Label;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.SourceRow;

/// Takes the rows of one file into the record, a batch at a time, so that a large file needs no more memory than a
/// small one. Whether what it writes stays is for its transaction to say.
public final class Intake implements RowSink {
    private static final int ROWS_AT_ONCE = 1000;

    private final Resolver resolver;
    private final Findings findings;
    private final Recommendations recommendations;
    private final RecordWriter writing;
    private final Reporting reporting;
    private final String fileName;
    private final KeyCounter keyCounter = new KeyCounter();
    private final Set<Long> claimed = new HashSet<>();
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
        this.recommendations = recommendations;
        this.writing = writing;
        this.reporting = reporting;
        this.fileName = fileName;
    }

    @Override
    public void row(SourceRow row) {
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
        var drafts = new Drafts(heard);
        heard.forEach(drafts::claimBySurest);
        heard.forEach(row -> tally.count(drafts.hear(row)));
        writing.write(drafts.touched(), resolutions);
        reporting.progress(total, read + tally.leftOut, tally.counts(), findings.take());
    }

    private Optional<Resolution> resolve(SourceRow row) {
        var resolution = resolver.resolve(row);
        if (resolution.isEmpty()) tally.refused++;
        return resolution;
    }

    /// The records that a batch is about.
    private final class Drafts {
        private final Map<String, RecordDraft> byKey = new HashMap<>();
        private final Map<Long, RecordDraft> byId = new LinkedHashMap<>();
        private final List<RecordDraft> all = new ArrayList<>();
        private final Map<Heard, RecordDraft> ofRow = new IdentityHashMap<>();

        Drafts(List<Heard> heard) {
            var wanted = new HashSet<String>();
            heard.forEach(row -> wanted.addAll(row.keys()));
            var known = writing.find(wanted);
            var ids = new HashSet<>(known.values());
            heard.forEach(row -> row.resolution().id().ifPresent(ids::add));
            recommendations.inOrder(List.copyOf(ids)).forEach(here -> byId.put(here.id(), RecordDraft.of(here)));
            known.forEach((key, id) -> byKey.put(key, byId.get(id)));
            all.addAll(byId.values());
        }

        /// A row whose very words are here takes their record before another row of its paragraph can.
        void claimBySurest(Heard row) {
            ofItsNumber(row.resolution())
                    .filter(draft -> saysTheSame(draft, row.resolution()))
                    .or(() -> row.keys().stream()
                            .filter(key -> !KeyCounter.isOfParagraph(key))
                            .map(byKey::get)
                            .filter(Objects::nonNull)
                            .findFirst())
                    .ifPresent(draft -> claim(row, draft));
        }

        Outcome hear(Heard row) {
            var heard = row.resolution();
            var draft =
                    Optional.ofNullable(ofRow.get(row)).or(() -> unclaimed(row)).orElseGet(() -> fresh(heard));
            claim(row, draft);
            var isNew = !draft.isTouched() && (draft.isNew() || draft.isWithdrawn());
            var before = draft.content();
            var changes = draft.hear(heard, fileName, row.keys());
            row.keys().forEach(key -> byKey.putIfAbsent(key, draft));
            if (isNew) return Outcome.NEW;
            if (!changes) return Outcome.IDENTICAL;
            for (var change : Changes.between(before, draft.content()))
                findings.add(heard.row(), Severity.CHANGED, change.field(), change.value(), "changed");
            return Outcome.CHANGED;
        }

        /// The same place in its paragraph, or our own number: unless another row of the file has that record already.
        private Optional<RecordDraft> unclaimed(Heard row) {
            return row.keys().stream()
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .or(() -> ofItsNumber(row.resolution()))
                    .filter(draft -> !ofRow.containsValue(draft))
                    .filter(draft ->
                            draft.isNew() || !claimed.contains(draft.before().id()));
        }

        private void claim(Heard row, RecordDraft draft) {
            ofRow.put(row, draft);
            if (!draft.isNew()) claimed.add(draft.before().id());
        }

        private static boolean saysTheSame(RecordDraft draft, Resolution heard) {
            return Label.folded(draft.content().text())
                    .equals(Label.folded(heard.content().text()));
        }

        List<RecordDraft> touched() {
            return all;
        }

        private RecordDraft fresh(Resolution heard) {
            var draft = RecordDraft.of(heard);
            all.add(draft);
            return draft;
        }

        /// The number of our own export leads to its record only if that is about the same State's words to the same
        /// State: in another installation the number may be anything.
        private Optional<RecordDraft> ofItsNumber(Resolution heard) {
            return heard.id().map(byId::get).filter(draft -> {
                var here = draft.content();
                var said = heard.content();
                return here.session() == said.session()
                        && here.kind() == said.kind()
                        && here.stateUnderReview()
                                .iso3()
                                .equals(said.stateUnderReview().iso3())
                        && here.recommendingState()
                                .iso3()
                                .equals(said.recommendingState().iso3());
            });
        }
    }

    private record Heard(Resolution resolution, List<String> keys) {}

    private enum Outcome {
        NEW,
        CHANGED,
        IDENTICAL
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
            }
        }

        Counts counts() {
            return new Counts(fresh, changed, identical, refused, leftOut);
        }
    }
}
