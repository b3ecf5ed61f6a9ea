package org.presessions.recommendations.importing.layouts.matrices;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.recommendations.importing.tables.WordTables;
import org.springframework.stereotype.Component;

/// The UN human rights office's matrix of recommendations: a Word table of one review, ordered by theme.
@Component
public class OhchrMatrix implements Layout {
    private static final Pattern REVIEW = Pattern.compile(
            "(?iu)UPR\\s+of\\s+([^(]{1,100}?)\\s*\\(\\s*\\d\\s*(?:st|nd|rd|th)?\\s*cycle\\s*\\p{Pd}\\s*(\\d[\\d\\s]{0,3}?)\\s*(?:st|nd|rd|th)?\\s+session");

    private static final int HEADINGS_AT_MOST = 20_000; // characters

    private final StateNames names;

    public OhchrMatrix(StateNames names) {
        this.names = names;
    }

    @Override
    public String code() {
        return "ohchr-matrix";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (!WordTables.mayBe(file)) return false;
        try (var document = WordTables.open(file);
                var rows = document.rows()) {
            return rows.find(MatrixColumns::areIn).isPresent();
        }
    }

    @Override
    public boolean isAboutOneReview() {
        return true;
    }

    @Override
    public WhoseReview review(SourceFile file) throws IOException {
        try (var document = WordTables.open(file)) {
            var headings = document.headings();
            var review = REVIEW.matcher(headings.substring(0, Math.min(HEADINGS_AT_MOST, headings.length())));
            if (!review.find()) return WhoseReview.UNSAID;
            int session = Integer.parseInt(review.group(2).replaceAll("\\s", ""));
            return new WhoseReview(Optional.of(review.group(1)), Optional.of(session));
        }
    }

    @Override
    public boolean bearsIssues() {
        return false;
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var document = WordTables.open(file);
                var rows = document.rows()) {
            var headings = rows.find(MatrixColumns::areIn).orElseThrow(() -> new UnreadableFile("wrong-columns"));
            var columns = MatrixColumns.of(headings);
            if (!columns.missing().isEmpty())
                throw new UnreadableFile("missing-columns", String.join(", ", columns.missing()));
            var reader = new MatrixRow(columns, names.known());
            for (var row = rows.next(); row.isPresent(); row = rows.next()) reader.read(row.get(), sink);
        }
    }
}
