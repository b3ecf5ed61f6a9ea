package org.presessions.selection.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;

/// What was sent with applications, as it may be taken away: of one that is hidden in part, by number and question.
final class TakenFiles {
    private TakenFiles() {}

    /// By id, with one query for all.
    static Map<UUID, StoredFile> of(List<TableRow> rows, StoredFiles files) {
        var found = new HashMap<>(files.find(rows.stream()
                .flatMap(row -> row.taken().files().values().stream())
                .toList()));
        for (var row : rows)
            if (isRedacted(row))
                row.taken()
                        .files()
                        .forEach((question, id) -> found.computeIfPresent(
                                id, (same, file) -> RedactedCopy.renamed(file, row.number(), question)));
        return found;
    }

    private static boolean isRedacted(TableRow row) {
        return row.candidate()
                .flatMap(candidate -> candidate.application().redacted())
                .isPresent();
    }
}
