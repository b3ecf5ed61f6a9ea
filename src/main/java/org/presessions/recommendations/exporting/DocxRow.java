package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.shared.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One recommendation in a document: its text, who gave it to whom, the positions, the permanent address.
record DocxRow(Output out, Words words, FacetLabels.InWords labels, JsonMapper json) {
    private static final TypeReference<List<Position>> POSITIONS = new TypeReference<>() {};

    /// @param issues under which it stands, as the document words them
    void write(ExportedRow row, List<String> issues) throws IOException {
        var language = words.locale().getLanguage();
        out.put(DocxText.paragraph("Heading3", heading(row), language));
        if (row.isSample()) out.put(DocxText.paragraph("Normal", words.t("recommendations.one.sample"), language));
        out.put(DocxText.paragraph(
                "Normal",
                row.value(Column.TEXT).toString(),
                row.value(Column.LANGUAGE).toString()));
        out.put("<w:p>" + DocxText.run(said(row, issues) + " · ") + DocxText.link(address(row), link(row)) + "</w:p>");
    }

    /// Where it stands already, instead of all of it once more.
    void writeAgain(ExportedRow row, String issue) throws IOException {
        out.put("<w:p>" + DocxText.link(heading(row), link(row))
                + DocxText.run(" – " + words.t("recommendations.exporting.docx.above", issue)) + "</w:p>");
    }

    private String said(ExportedRow row, List<String> issues) {
        var said = new ArrayList<String>();
        for (var position : json.readValue(row.value(Column.POSITIONS).toString(), POSITIONS))
            said.add(labels.position(position));
        var action = row.value(Column.ACTION).toString();
        if (!action.isEmpty()) said.add(labels.value(Facet.ACTION, action));
        if (issues.size() > 1) said.add(String.join("; ", issues));
        return String.join(" · ", said);
    }

    private static String address(ExportedRow row) {
        return row.value(Column.ADDRESS).toString();
    }

    private static String link(ExportedRow row) {
        return "r" + row.id();
    }

    private String heading(ExportedRow row) {
        var heading = labels.title(
                Kind.of(row.value(Column.KIND).toString()),
                row.value(Column.STATE_UNDER_REVIEW).toString(),
                row.value(Column.RECOMMENDING_STATE).toString());
        var session = labels.session(Integer.parseInt(row.value(Column.SESSION).toString()));
        var paragraph = row.value(Column.PARAGRAPH).toString();
        return heading + ", " + words.t("recommendations.exporting.docx.session", session)
                + (paragraph.isEmpty() ? "" : ", § " + paragraph);
    }
}
