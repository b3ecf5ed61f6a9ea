package org.presessions.recommendations.exporting;

import java.text.Bidi;

/// Paragraphs and runs of WordprocessingML. Every text goes in as text: nothing is a field, a formula or markup.
final class DocxText {
    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private DocxText() {}

    /// @param language of the text, BCP 47
    static String paragraph(String style, String text, String language) {
        var rightToLeft = !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + (rightToLeft ? "<w:bidi/>" : "") + "</w:pPr>"
                + run(text, rightToLeft ? "<w:rtl/>" : "<w:lang w:val=\"" + Parts.escaped(language) + "\"/>")
                + "</w:p>";
    }

    static String run(String text) {
        return run(text, "");
    }

    static String run(String text, String properties) {
        var lines = Parts.escaped(text).replace("&#13;", "").replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + lines + "</w:t></w:r>";
    }

    /// @param relationship id of the address in the document's relationships
    static String link(String text, String relationship) {
        return "<w:hyperlink r:id=\"" + relationship + "\">" + run(text, "<w:rStyle w:val=\"Hyperlink\"/>")
                + "</w:hyperlink>";
    }
}
