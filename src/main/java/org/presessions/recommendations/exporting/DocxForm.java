package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.shared.Page;
import org.presessions.shared.Words;
import tools.jackson.databind.json.JsonMapper;

/// A document for a delegation's file (ECMA-376, WordprocessingML): under each issue its recommendations, each with its
/// positions and its permanent address. It is written as it is read, so that its length is no matter here; whoever
/// opens
/// tens of thousands of them needs patience.
final class DocxForm {
    private final Parts parts;
    private final Output out;
    private final Words words;
    private final FacetLabels.InWords labels;
    private final DocxRow rows;

    DocxForm(OutputStream target, Words words, FacetLabels.InWords labels, JsonMapper json) throws IOException {
        this.parts = new Parts(target);
        this.words = words;
        this.labels = labels;
        parts.resource("word/styles.xml", "shared/docx-styles.xml");
        this.out = parts.begin("word/document.xml");
        this.rows = new DocxRow(out, words, labels, json);
        out.put("<w:document xmlns:w=\"" + DocxText.MAIN + "\" xmlns:r=\"" + DocxText.RELATIONSHIPS + "\"><w:body>");
    }

    /// @param filters what was asked for, a line each
    /// @param invented whether the demonstration invented any of the rows
    void begin(About about, Iterable<String> filters, boolean invented) throws IOException {
        paragraph("Title", words.t("recommendations.exporting.docx.title"));
        for (var filter : filters) paragraph("Normal", filter);
        var day = about.at().atZone(Page.GENEVA).toLocalDate();
        paragraph(
                "Normal",
                words.t("recommendations.exporting.docx.rows", about.rows()) + " · "
                        + words.formats().date(day));
        paragraph("Normal", words.t("recommendations.exporting.docx.repeated"));
        if (invented) paragraph("Normal", words.t("recommendations.exporting.docx.invented"));
    }

    /// @param issue code; empty for those without
    void issue(String issue, int rows) throws IOException {
        paragraph("Heading1", label(issue) + " (" + words.formats().number(rows) + ")");
    }

    private String label(String issue) {
        return issue.isEmpty() ? words.t("recommendations.exporting.docx.no-issue") : labels.value(Facet.ISSUE, issue);
    }

    /// @param issue under which it is to stand
    /// @param issues all of its issues, in the order of the document: under the first it stands whole
    void row(ExportedRow row, String issue, List<String> issues) throws IOException {
        if (issue.equals(issues.getFirst()))
            rows.write(row, issues.stream().map(this::label).toList());
        else rows.writeAgain(row, label(issues.getFirst()));
    }

    /// @param ids of all that were written, for their addresses
    void end(long[] ids, UnaryOperator<String> address) throws IOException {
        out.put("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        out.passOn();
        footer();
        var links = parts.begin("word/_rels/document.xml.rels");
        links.put("<Relationships xmlns=\"" + DocxText.PACKAGE + "relationships\">")
                .put(relationship("styles", "styles", "styles.xml"))
                .put(relationship("footer", "footer", "footer.xml"));
        for (var id : ids)
            links.put(relationship("r" + id, "hyperlink", Parts.escaped(address.apply(Long.toString(id))))
                    .replace("/>", " TargetMode=\"External\"/>"));
        links.put("</Relationships>").passOn();
        parts.whole(
                "_rels/.rels",
                "<Relationships xmlns=\"" + DocxText.PACKAGE + "relationships\">"
                        + relationship("document", "officeDocument", "word/document.xml") + "</Relationships>");
        parts.whole(
                "[Content_Types].xml",
                "<Types xmlns=\"" + DocxText.PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("document", "document.main") + override("styles", "styles")
                        + override("footer", "footer")
                        + "</Types>");
        parts.end();
    }

    private void footer() throws IOException {
        parts.whole(
                "word/footer.xml",
                "<w:ftr xmlns:w=\"" + DocxText.MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
                        + "<w:jc w:val=\"center\"/></w:pPr>"
                        + DocxText.run(words.t("recommendations.exporting.docx.title") + " · ") + field("PAGE")
                        + DocxText.run(" / ") + field("NUMPAGES") + "</w:p></w:ftr>");
    }

    private static String field(String instruction) {
        return "<w:fldSimple w:instr=\"" + instruction + "\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private void paragraph(String style, String text) throws IOException {
        out.put(DocxText.paragraph(style, text, words.locale().getLanguage()));
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + DocxText.RELATIONSHIPS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                + "+xml\"/>";
    }
}
