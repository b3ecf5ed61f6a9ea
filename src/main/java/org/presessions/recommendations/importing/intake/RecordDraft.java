package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Recommendation;

/// A record as an import is about to leave it: one that is here already, or a new one.
final class RecordDraft {
    private final Optional<Recommendation> before;
    private final List<String> keys = new ArrayList<>();
    private Content content;
    private String sourceFile = "";
    private int sourceRow;
    private int heardInRow;

    private RecordDraft(Optional<Recommendation> before, Content content) {
        this.before = before;
        this.content = content;
    }

    static RecordDraft of(Recommendation here) {
        return new RecordDraft(Optional.of(here), here.content());
    }

    static RecordDraft of(Resolution heard) {
        return new RecordDraft(Optional.empty(), heard.content());
    }

    /// Takes in what a row says.
    ///
    /// @return whether the record says something else now
    boolean hear(Resolution heard, String fileName, List<String> heardKeys) {
        // what was undone is not remembered
        var merged = isWithdrawn() && !isTouched() ? heard.content() : RecordMerge.merge(content, heard);
        var changes =
                !merged.equals(content) || isNew() && sourceFile.isEmpty() || isWithdrawn() && sourceFile.isEmpty();
        if (changes) {
            content = merged;
            sourceFile = heard.originalFile().orElse(fileName);
            sourceRow = heard.originalRow().orElse(heard.row());
        }
        keys.addAll(heardKeys);
        heardInRow = heard.row();
        return changes;
    }

    boolean isNew() {
        return before.isEmpty();
    }

    boolean isWithdrawn() {
        return before.flatMap(Recommendation::withdrawnAt).isPresent();
    }

    boolean isTouched() {
        return !sourceFile.isEmpty();
    }

    /// Whether the file speaks of it: not every record that a row looks like is the row's.
    boolean isHeard() {
        return heardInRow > 0;
    }

    /// The row of the file that spoke of it last.
    int heardInRow() {
        return heardInRow;
    }

    Recommendation before() {
        return before.orElseThrow();
    }

    Content content() {
        return content;
    }

    List<String> keys() {
        return keys;
    }

    String sourceFile() {
        return sourceFile;
    }

    int sourceRow() {
        return sourceRow;
    }
}
