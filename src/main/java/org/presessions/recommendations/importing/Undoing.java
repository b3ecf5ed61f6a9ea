package org.presessions.recommendations.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.springframework.stereotype.Component;

/// Takes an applied import back as a whole: what it brought is withdrawn, what it changed says again what it said
/// before.
@Component
class Undoing {
    private final UndoingRepository repository;
    private final RecordRepository records;
    private final RunRepository runs;
    private final Recommendations recommendations;

    Undoing(
            UndoingRepository repository,
            RecordRepository records,
            RunRepository runs,
            Recommendations recommendations) {
        this.repository = repository;
        this.records = records;
        this.runs = runs;
        this.recommendations = recommendations;
    }

    /// @throws UnreadableFile where a later import builds on this one
    void undo(Run run, Instant at) {
        var importId = run.importId();
        if (!repository.laterImports(importId).isEmpty()) throw new UnreadableFile("changed-since");
        var restored = restore(importId, at);
        var withdrawn = repository.withdrawCreated(importId, at);
        repository.forgetTraces(importId);
        var rows = withdrawn + restored;
        runs.progress(run.id(), Optional.of(rows), rows, new Run.Counts(0, rows, 0, 0, 0), at);
    }

    private int restore(long importId, Instant at) {
        var earlier = repository.earlier(importId);
        var now = recommendations
                .inOrder(earlier.stream().map(UndoingRepository.Earlier::id).toList())
                .stream()
                .collect(Collectors.toMap(Recommendation::id, Recommendation::content));
        var rows = earlier.stream()
                .map(was -> RecordRow.of(
                        was.id(),
                        Optional.ofNullable(now.get(was.id())),
                        was.content(),
                        was.sourceFile(),
                        was.sourceRow()))
                .toList();
        records.change(rows, importId, at);
        repository.nameEarlierWriters(importId);
        return rows.size();
    }
}
