package org.presessions.recommendations.importing.layouts.matrices;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Headings;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.TableFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The UN human rights office's matrix of recommendations: a table of one review, ordered by theme; a Word file as
/// it is published, or whatever a program has made of it.
@Component
@Order(Layout.OF_MATRICES)
public class OhchrMatrix implements Layout {
    private static final String ORDINAL = "(?:st|nd|rd|th|er|ère|e|ème|º|ª|o|a)?";
    /// "UPR of Egypt (2nd Cycle – 20th session)", "EPU de Haïti (3e cycle – 40e session)".
    private static final Pattern REVIEW =
            Pattern.compile("(?iu)(?:UPR\\s+of|EPU\\s+d[eu’']s?|EPU\\s+del?)\\s*([^(]{1,100}?)\\s*\\(\\s*\\d\\s*"
                    + ORDINAL + "\\s*(?:cycle|ciclo)\\s*\\p{Pd}\\s*(\\d[\\d\\s]{0,3}?)\\s*" + ORDINAL
                    + "\\s+(?:session|per[ií]odo)");
    private static final int HEADINGS_AT_MOST = 20_000; // characters

    private final StateNames names;
    private final ColumnMeanings decided;

    public OhchrMatrix(StateNames names, ColumnMeanings decided) {
        this.names = names;
        this.decided = decided;
    }

    @Override
    public String code() {
        return "ohchr-matrix";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (!TableFile.mayBe(file)) return false;
        try (var table = TableFile.open(file);
                var rows = table.rows()) {
            return find(new Headings(rows, decided)).isPresent();
        }
    }

    private static Optional<Headings.Found> find(Headings headings) throws IOException {
        Predicate<Columns> wanted = columns -> isOne(asMatrix(columns));
        return headings.find(wanted, Field.TEXT)
                .map(found -> new Headings.Found(asMatrix(found.columns()), found.row()));
    }

    /// What elsewhere is the text of one State is a paragraph of several here, and tags are themes.
    private static Columns asMatrix(Columns columns) {
        return columns.with(Field.PARAGRAPH_TEXT, Field.TEXT).with(Field.THEMES, Field.ISSUES);
    }

    /// The position may be missing, which is then said.
    private static boolean isOne(Columns columns) {
        return columns.has(Field.PARAGRAPH_TEXT)
                && !columns.has(Field.STATE_UNDER_REVIEW)
                && columns.hasAny(Field.RESPONSE, Field.THEMES, Field.SDGS, Field.AFFECTED, Field.RECOMMENDING_STATE);
    }

    @Override
    public boolean isAboutOneReview() {
        return true;
    }

    @Override
    public WhoseReview review(SourceFile file) throws IOException {
        try (var table = TableFile.open(file)) {
            var headings = table.headings();
            var review = REVIEW.matcher(headings.substring(0, Math.min(HEADINGS_AT_MOST, headings.length())));
            if (!review.find()) return WhoseReview.UNSAID;
            int session = Integer.parseInt(review.group(2).replaceAll("\\s", ""));
            return new WhoseReview(Optional.of(review.group(1).replaceAll("\\s+", " ")), Optional.of(session));
        }
    }

    @Override
    public boolean bearsIssues() {
        return false;
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var table = TableFile.open(file);
                var rows = table.rows()) {
            table.encoding().ifPresent(sink::encoding);
            var headings = new Headings(rows, decided);
            var columns = find(headings)
                    .orElseThrow(() -> new UnreadableFile("wrong-columns"))
                    .columns();
            sink.columns(columns);
            columns.require(List.of(Field.RESPONSE));
            var reader = new MatrixRow(columns, names.known());
            var below = new MergedRows(headings.below(), columns);
            for (var row = below.next(); row.isPresent(); row = below.next()) reader.read(row.get(), sink);
        }
    }
}
