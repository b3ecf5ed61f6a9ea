package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.util.List;
import org.presessions.recommendations.Kind;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.search.FacetLabels;
import org.presessions.shared.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One recommendation in a document: its text, who gave it to whom, the positions, the permanent address.
record DocxRow(Output out, Words words, FacetLabels.InWords labels, JsonMapper json) {
    private static final TypeReference<List<Position>> POSITIONS = new TypeReference<>() {};

    void write(ExportedRow row) throws IOException {
        var language = words.locale().getLanguage();
        out.put(DocxText.paragraph("Heading3", heading(row), language));
        if (row.isSample()) out.put(DocxText.paragraph("Normal", words.t("recommendations.one.sample"), language));
        out.put(DocxText.paragraph(
                "Normal",
                row.value(Column.TEXT).toString(),
                row.value(Column.LANGUAGE).toString()));
        for (var position : json.readValue(row.value(Column.POSITIONS).toString(), POSITIONS))
            out.put(DocxText.paragraph("Normal", labels.position(position), language));
        out.put("<w:p>" + DocxText.link(row.value(Column.ADDRESS).toString(), "r" + row.id()) + "</w:p>");
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
