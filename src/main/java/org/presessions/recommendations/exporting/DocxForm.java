package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.Page;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.documents.WordDocument.Style;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.words.Words;
import tools.jackson.databind.json.JsonMapper;

/// A document for a delegation's file: under each issue its recommendations, each with its positions and its permanent
/// address. It is held in memory, so it has a limit: [ExportFormat#DOCUMENT_AT_MOST].
final class DocxForm implements Form {
    private static final String NO_ISSUE = "";

    private final OutputStream target;
    private final Words words;
    private final FacetLabels.InWords labels;
    private final Query query;
    private final List<String> inOrder;
    private final WordDocument document;
    private final DocxRow written;
    private final List<ExportedRow> rows = new ArrayList<>();

    /// @param issues codes in the order in which the document has them
    DocxForm(
            OutputStream target,
            Words words,
            FacetLabels.InWords labels,
            Query query,
            List<String> issues,
            JsonMapper json,
            Identity identity) {
        this.target = target;
        this.words = words;
        this.labels = labels;
        this.query = query;
        this.inOrder = new ArrayList<>(issues);
        inOrder.add(NO_ISSUE); // those without any come last
        document = new WordDocument(words.t("recommendations.exporting.docx.title"), words.locale(), identity);
        written = new DocxRow(document, words, labels, json);
    }

    @Override
    public void begin(About about) {
        document.paragraph(Style.TITLE, words.t("recommendations.exporting.docx.title"));
        for (var filter : labels.query(query)) document.foreign(Style.NORMAL, filter, "");
        var day = about.at().atZone(Page.GENEVA).toLocalDate();
        var count = words.t("recommendations.exporting.docx.rows", about.rows());
        document.paragraph(Style.NORMAL, count + " · " + words.formats().date(day));
        document.paragraph(Style.NORMAL, words.t("recommendations.exporting.docx.repeated"));
    }

    @Override
    public void row(ExportedRow row) {
        rows.add(row);
    }

    @Override
    public void end() throws IOException {
        if (rows.stream().anyMatch(row -> row.origin().sample()))
            document.paragraph(Style.NORMAL, words.t("recommendations.exporting.docx.invented"));
        inOrder.forEach(this::issue);
        target.write(document.bytes());
    }

    private void issue(String issue) {
        var its = rows.stream().filter(row -> issues(row).contains(issue)).toList();
        if (its.isEmpty()) return;
        document.paragraph(
                Style.HEADING_1, label(issue) + " (" + words.formats().number(its.size()) + ")");
        for (var row : its) under(issue, row);
    }

    /// Under the first of its issues it stands whole.
    private void under(String issue, ExportedRow row) {
        var all = issues(row).stream()
                .sorted(Comparator.comparingInt(inOrder::indexOf))
                .toList();
        if (issue.equals(all.getFirst()))
            written.whole(row, all.stream().map(this::label).toList());
        else written.again(row, label(all.getFirst()));
    }

    private static List<String> issues(ExportedRow row) {
        return row.issues().isEmpty() ? List.of(NO_ISSUE) : row.issues();
    }

    private String label(String issue) {
        return issue.equals(NO_ISSUE)
                ? words.t("recommendations.exporting.docx.no-issue")
                : labels.value(Facet.ISSUE, issue);
    }
}
