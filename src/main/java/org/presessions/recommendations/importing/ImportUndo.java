package org.presessions.recommendations.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.RecordRepository;
import org.presessions.recommendations.importing.intake.RecordRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.stereotype.Component;

/// Takes an applied import back as a whole: what it brought is withdrawn, what it changed says again what it said
/// before.
@Component
class ImportUndo {
    private static final int ROWS_AT_ONCE = 1000;

    private final ImportUndoRepository repository;
    private final RecordRepository records;
    private final Recommendations recommendations;

    ImportUndo(ImportUndoRepository repository, RecordRepository records, Recommendations recommendations) {
        this.repository = repository;
        this.records = records;
        this.recommendations = recommendations;
    }

    /// @param progress is told how many recommendations say again what they said
    /// @return how many were withdrawn, as new ones, and how many restored, as changed ones
    /// @throws UnreadableFile where a later import builds on this one
    Counts undo(Run run, Instant at, Consumer<Counts> progress) {
        var importId = run.importId();
        if (!repository.laterImports(importId).isEmpty()) throw new UnreadableFile("changed-since");
        var restored = 0;
        for (var piece = repository.earlier(importId, 0, ROWS_AT_ONCE);
                !piece.isEmpty();
                piece = repository.earlier(importId, piece.getLast().id(), ROWS_AT_ONCE)) {
            restore(piece, importId, at);
            restored += piece.size();
            progress.accept(new Counts(0, restored, 0, 0, 0));
        }
        repository.nameEarlierWriters(importId);
        var withdrawn = repository.withdrawCreated(importId, at);
        repository.forgetTraces(importId);
        return new Counts(withdrawn, restored, 0, 0, 0);
    }

    private void restore(List<ImportUndoRepository.Earlier> earlier, long importId, Instant at) {
        var now = recommendations
                .inOrder(earlier.stream().map(ImportUndoRepository.Earlier::id).toList())
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
    }
}
