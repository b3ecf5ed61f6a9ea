package org.presessions.shared.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.text.Bidi;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.presessions.shared.organisation.Identity;
import org.springframework.core.io.ClassPathResource;

/// A DOCX with real styles, lists, page numbers and languages. Every text goes in as text: nothing is a field, a
/// formula or markup. All of it is held in memory until it is written, so whoever writes one says how long it may be.
public final class WordDocument {
    private static final BigInteger BULLETS = BigInteger.ONE; // the list in docx-numbering.xml
    private static final int A4_WIDTH = 11906; // twentieths of a point, as all lengths of a DOCX
    private static final int A4_HEIGHT = 16838;

    private static final String NOT_OF_XML = "[\\p{Cntrl}\uFFFE\uFFFF&&[^\n\t]]";

    private final XWPFDocument document = new XWPFDocument();
    private final WordLetterhead letterhead;
    private boolean newPage;

    /// As the styles are called in `docx-styles.xml`.
    public enum Style {
        NORMAL("Normal"),
        TITLE("Title"),
        HEADING_1("Heading1"),
        HEADING_2("Heading2"),
        HEADING_3("Heading3"),
        BULLET("ListBullet");

        private final String id;

        Style(String id) {
            this.id = id;
        }
    }

    /// @param title of the document, repeated at the foot of each page
    /// @param locale of the product's words in it
    /// @param identity who runs the installation
    public WordDocument(String title, Locale locale, Identity identity) {
        letterhead = new WordLetterhead(identity, locale);
        addStyles(locale);
        addNumbering();
        setPage();
        addPageNumbers(title);
        letterhead.writeInto(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(locale.getLanguage());
    }

    /// Words of the product, in the document's own language.
    public void paragraph(Style style, String text) {
        foreign(style, text, "");
    }

    /// Somebody's text, in their own language and direction.
    ///
    /// @param language BCP 47, empty where nobody knows it
    public void foreign(Style style, String text, String language) {
        var paragraph = styled(style);
        var run = paragraph.createRun();
        write(run, text);
        if (isRightToLeft(text)) turn(paragraph, run, language);
        else if (!language.isEmpty()) run.setLang(language);
    }

    /// A paragraph of the product's words that is put together from texts and links.
    public Line line(Style style) {
        return new Line(styled(style));
    }

    /// A paragraph that is not yet whole.
    public static final class Line {
        private final XWPFParagraph paragraph;

        private Line(XWPFParagraph paragraph) {
            this.paragraph = paragraph;
        }

        public Line text(String text) {
            write(paragraph.createRun(), text);
            return this;
        }

        public Line text(String text, boolean strong, boolean emphasised) {
            var run = paragraph.createRun();
            run.setBold(strong);
            run.setItalic(emphasised);
            write(run, text);
            return this;
        }

        public Line link(String text, String address) {
            var run = paragraph.createHyperlinkRun(address);
            run.setStyle("Hyperlink");
            write(run, text);
            return this;
        }
    }

    /// Which way a text of unknown language is written.
    public static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// What follows begins on a new page.
    public void nextOnNewPage() {
        newPage = true;
    }

    /// The whole file; once, at the end.
    public byte[] bytes() {
        try (document;
                var bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private XWPFParagraph styled(Style style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style.id);
        if (style == Style.BULLET) paragraph.setNumID(BULLETS);
        if (style == Style.TITLE) letterhead.underline(paragraph);
        paragraph.setPageBreak(newPage);
        newPage = false;
        return paragraph;
    }

    private static void write(XWPFRun run, String text) {
        var lines = text.replaceAll(NOT_OF_XML, "").split("\n", -1);
        run.setText(lines[0]);
        for (var i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
    }

    /// Paragraph and run from right to left; the language then counts for the complex script.
    private static void turn(XWPFParagraph paragraph, XWPFRun run, String language) {
        paragraph.getCTP().getPPr().addNewBidi();
        var properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        properties.addNewRtl();
        if (!language.isEmpty()) properties.addNewLang().setBidi(language);
    }

    private void addStyles(Locale locale) {
        try (var xml = resource("shared/docx-styles.xml")) {
            var styles = document.createStyles();
            styles.setStyles(StylesDocument.Factory.parse(xml).getStyles());
            styles.setSpellingLanguage(locale.getLanguage());
        } catch (IOException | XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void addNumbering() {
        try (var xml = resource("shared/docx-numbering.xml")) {
            var numbering = NumberingDocument.Factory.parse(xml).getNumbering();
            document.createNumbering().setNumbering(numbering);
        } catch (IOException | XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void setPage() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
    }

    private void addPageNumbers(String title) {
        var line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.setAlignment(ParagraphAlignment.CENTER);
        line.createRun().setText(title + " · ");
        addField(line, "PAGE");
        line.createRun().setText(" / ");
        addField(line, "NUMPAGES");
    }

    private static void addField(XWPFParagraph line, String instruction) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static InputStream resource(String name) throws IOException {
        return new ClassPathResource(name).getInputStream();
    }
}
