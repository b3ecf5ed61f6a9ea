package org.presessions.shared.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.presessions.shared.organisation.Colour;
import org.presessions.shared.organisation.Identity;

/// What a DOCX bears of the organisation: its emblem and name at the head of each page, and its colour under the title.
record WordLetterhead(Identity identity, Locale locale) {
    private static final int EMBLEM_POINTS = 24;
    private static final BigInteger RULE = BigInteger.valueOf(16); // eighths of a point
    private static final BigInteger SPACE = BigInteger.valueOf(4); // points

    /// Nothing where nobody said who runs the installation.
    void writeInto(XWPFDocument document) {
        var name = identity.name(locale);
        if (name.isEmpty()) return;
        var line = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        EmblemPicture.of(identity).ifPresent(emblem -> show(emblem, line));
        var run = line.createRun();
        run.setBold(true);
        run.setText(name.get());
    }

    private static void show(EmblemPicture emblem, XWPFParagraph line) {
        var run = line.createRun();
        try (var content = new ByteArrayInputStream(emblem.png())) {
            var side = Units.toEMU(EMBLEM_POINTS);
            run.addPicture(content, PictureType.PNG, "emblem.png", side, side);
            run.setText(" ");
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void underline(XWPFParagraph title) {
        title.setBorderBottom(Borders.SINGLE);
        var rule = title.getCTP().getPPr().getPBdr().getBottom();
        rule.setColor(colour().hex());
        rule.setSz(RULE);
        rule.setSpace(SPACE);
    }

    private Colour colour() {
        return identity.pair().light();
    }
}
