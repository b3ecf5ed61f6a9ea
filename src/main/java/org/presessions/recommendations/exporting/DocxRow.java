package org.presessions.recommendations.exporting;

import java.util.ArrayList;
import java.util.List;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.documents.WordDocument.Style;
import org.presessions.shared.words.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One recommendation in a document: its text, who gave it to whom, the positions, the permanent address.
record DocxRow(WordDocument document, Words words, FacetLabels.InWords labels, JsonMapper json) {
    private static final TypeReference<List<Position>> POSITIONS = new TypeReference<>() {};

    /// @param issues under which it stands, as the document words them
    void whole(ExportedRow row, List<String> issues) {
        document.paragraph(Style.HEADING_3, heading(row));
        if (row.origin().sample()) document.paragraph(Style.NORMAL, words.t("recommendations.one.sample"));
        document.foreign(Style.NORMAL, row.text(), row.language());
        document.line(Style.NORMAL).text(said(row, issues) + " · ").link(row.address(), row.address());
    }

    /// Where it stands already, instead of all of it once more.
    void again(ExportedRow row, String issue) {
        document.line(Style.NORMAL)
                .link(heading(row), row.address())
                .text(" – " + words.t("recommendations.exporting.docx.above", issue));
    }

    private String said(ExportedRow row, List<String> issues) {
        var said = new ArrayList<String>();
        for (var position : json.readValue(row.positions(), POSITIONS)) said.add(labels.position(position));
        row.action().ifPresent(action -> said.add(labels.value(Facet.ACTION, action.toString())));
        if (issues.size() > 1) said.add(String.join("; ", issues));
        return String.join(" · ", said);
    }

    private String heading(ExportedRow row) {
        var heading = labels.title(
                Kind.of(row.kind()),
                row.stateUnderReview().code(),
                row.recommendingState().code());
        var session = words.t("recommendations.exporting.docx.session", labels.session(row.session()));
        return heading + ", " + session + (row.paragraph().isEmpty() ? "" : ", § " + row.paragraph());
    }
}
