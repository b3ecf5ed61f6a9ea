package org.presessions.applications.announcements;

import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.documents.WordDocument.Style;
import org.springframework.stereotype.Component;

/// Writes a call as a DOCX that is sent on, and cut from.
@Component
class CallDocx {
    byte[] write(CallEdition edition) {
        var document = new WordDocument(edition.title(), edition.words().locale(), edition.identity());
        document.paragraph(Style.TITLE, edition.title());
        document.paragraph(Style.NORMAL, edition.when());
        document.paragraph(Style.NORMAL, edition.window());
        document.line(Style.NORMAL).link(edition.callAddress(), edition.callAddress());
        for (var part : edition.parts()) write(part, edition, document);
        document.paragraph(
                Style.HEADING_1,
                edition.t("applications.call.states", edition.states().size()));
        for (var line : edition.states()) document.paragraph(Style.BULLET, edition.state(line));
        document.line(Style.NORMAL)
                .text(edition.t("applications.call.ask") + " ")
                .link(edition.call().contactEmail(), "mailto:" + edition.call().contactEmail());
        return document.bytes();
    }

    private static void write(CallText.Part part, CallEdition edition, WordDocument document) {
        document.paragraph(
                Style.HEADING_1,
                edition.t("applications.call-section." + part.section().code()));
        part.text().writeInto(document);
    }
}
