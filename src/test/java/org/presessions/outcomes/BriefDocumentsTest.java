package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.presessions.shared.documents.MadeDocument;
import org.presessions.shared.documents.MadeDocument.Type;
import org.presessions.shared.organisation.Colour;
import org.presessions.shared.organisation.ColourPair;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.EmblemFile;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.organisation.UnfitEmblem;
import org.presessions.shared.words.Wording;
import org.presessions.testing.OurIdentity;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The files that delegations carry, read again by the libraries that other programs use.
@ServerTest
class BriefDocumentsTest {
    @Autowired
    BriefEditions editions;

    @Autowired
    BriefDocx docx;

    @Autowired
    BriefPdf pdf;

    @Autowired
    OurIdentity identity;

    @Test
    void theDocxHoldsTheWholeBrief() throws IOException {
        try (var document = docx(SampleBrief.brief(), false, Locale.ENGLISH)) {
            assertThat(lines(document))
                    .containsExactly(
                            "Title: Haiti: brief of Pre-session 40",
                            "Normal: Tuesday 7 December 2021, 10:00 in Geneva",
                            "Heading1: Amina Sample",
                            "Normal: Director, Sample Coalition for the Right to Water",
                            "Normal: Read and watch the statement",
                            "Heading2: Summary",
                            "Normal[fr]: Trois ménages sur quatre n’ont pas d’eau. " + SampleBrief.HOSTILE,
                            "Heading2: Environment",
                            "Heading3: How it evolved since the last review",
                            "Normal[fr]: Evolution",
                            "Heading3: Recommendations proposed",
                            "ListBullet[fr]: Adopter une loi sur l’eau.\nD’ici 2023.",
                            "ListBullet[fr]: " + SampleBrief.HOSTILE,
                            "Heading3: Questions proposed",
                            "ListBullet[fr]: Quelles mesures ont été prises ?",
                            "Heading2: Asked by delegations",
                            "Heading3: Asked by Chile, Uganda",
                            "Normal: Which law comes first?",
                            "ListBullet: Answer: Amina Sample, Sample Coalition for the Right to Water",
                            "Normal: The water law.",
                            "ListBullet: Answer: Carlos Sample, Sample Institute",
                            "Normal: Answered aloud.",
                            "new page Heading1←: سلمى مثال",
                            "Normal: Sample Association",
                            "Normal: Read the statement",
                            "Heading2: Summary",
                            "Normal[ar]←: " + SampleBrief.ARABIC,
                            "Heading2: Women’s rights",
                            "Heading3: Recommendations proposed",
                            "ListBullet[ar]←: " + SampleBrief.ARABIC,
                            "new page Heading1: Carlos Sample",
                            "Normal: Lawyer, Sample Institute",
                            "Normal: No statement available",
                            "new page Heading1: Asked to the whole panel or to several speakers",
                            "Heading3: Asked by Chile",
                            "Normal: What helps you most?",
                            "Normal: The speakers’ own words, each in its own language. The organisers of the Pre-sessions did not edit them.");
        }
    }

    @Test
    void theDocxKnowsItsTitleLanguageLinksAndPages() throws Exception {
        try (var document = docx(SampleBrief.brief(), false, Locale.FRENCH)) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Haïti\u202F: synthèse de la pré-session 40");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .contains("fr");
            assertThat(document.getStyle().getDocDefaults().getRPrDefault().xmlText())
                    .contains("w:val=\"fr\"");
            assertThat(document.getFooterArray(0)
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .xmlText())
                    .contains("w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"");
            assertThat(List.of(document.getHyperlinks()))
                    .extracting(link -> link.getURL())
                    .containsExactly(
                            "http://localhost:8080/pre-sessions/40/haiti/statements/" + SampleBrief.FIRST,
                            "http://localhost:8080/pre-sessions/40/haiti/statements/" + SampleBrief.SECOND);
        }
    }

    @Test
    void bothBearTheOrganisationThatRunsTheInstallation() throws IOException, UnfitEmblem {
        var drawn = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z'/></svg>";
        for (var emblem : List.of(png(), drawn.getBytes(StandardCharsets.UTF_8))) {
            identity.is(forum(emblem));
            try (var word = docx(SampleBrief.brief(), false, Locale.FRENCH);
                    var print = pdf(SampleBrief.brief(), Locale.FRENCH)) {
                var head = word.getHeaderArray(0);
                assertThat(head.getText().strip()).isEqualTo("Forum de l’examen");
                assertThat(head.getAllPictures()).hasSize(1);
                assertThat(word.getParagraphs().getFirst().getCTP().xmlText()).contains("w:color=\"00857C\"");
                assertThat(text(print, 1)).contains("Forum de l’examen");
                assertThat(print.getPage(0).getResources().getXObjectNames())
                        .singleElement()
                        .satisfies(name -> assertThat(
                                        print.getPage(0).getResources().isImageXObject(name))
                                .isTrue());
            } finally {
                identity.isUnknown();
            }
        }
    }

    private static byte[] png() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static Identity forum(byte[] emblem) throws UnfitEmblem {
        return new Identity(
                Map.of(IdentityText.NAME, Wording.english("Review Forum").and("fr", "Forum de l’examen")),
                Contact.NONE,
                Optional.of(new ColourPair(Colour.of("#00857c"), Colour.of("#4db6ac"))),
                Optional.of(EmblemFile.of(emblem).emblem()));
    }

    @Test
    void onlyWhatWasMarkedIsInTheDocx() throws IOException {
        var only = SampleBrief.brief().only(Set.of("question:" + SampleBrief.TO_PANEL));
        try (var document = docx(only, true, Locale.of("es"))) {
            assertThat(lines(document))
                    .containsExactly(
                            "Title: Haití: síntesis de la Pre-sesión 40",
                            "Normal: martes 7 de diciembre de 2021, 10:00 en Ginebra",
                            "Normal: Solo lo que usted marcó",
                            "new page Heading1: Preguntas a todo el panel o a varios ponentes",
                            "Heading3: Pregunta de Chile",
                            "Normal: What helps you most?",
                            "Normal: Las palabras textuales de las y los ponentes, cada cual en su idioma. El equipo organizador de las Pre-sesiones no las ha modificado.");
        }
    }

    @Test
    void thePdfShowsHostileTextAsTextAndFetchesNothing() throws IOException {
        try (var document = pdf(SampleBrief.brief(), Locale.ENGLISH)) {
            assertThat(withoutSpaces(text(document, 1)))
                    .isEqualTo(withoutSpaces("1 / 4 Haiti: brief of Pre-session 40 "
                            + "Tuesday 7 December 2021, 10:00 in Geneva "
                            + "As it stood when the Pre-session ended, as far as each speaker lets it be known now. "
                            + "The speakers’ own words, each in its own language. "
                            + "The organisers of the Pre-sessions did not edit them. "
                            + "Amina Sample Director, Sample Coalition for the Right to Water "
                            + "Read and watch the statement "
                            + "Summary Trois ménages sur quatre n’ont pas d’eau. " + SampleBrief.HOSTILE
                            + "Environment How it evolved since the last review Evolution Recommendations proposed Adopter une loi sur l’eau. D’ici 2023. "
                            + SampleBrief.HOSTILE + "Questions proposed Quelles mesures ont été prises ? "
                            + "Asked by delegations Asked by Chile, Uganda Which law comes first? "
                            + "Answer: Amina Sample, Sample Coalition for the Right to Water The water law. "
                            + "Answer: Carlos Sample, Sample Institute Answered aloud."));
            assertThat(withoutSpaces(text(document, 3)))
                    .isEqualTo(withoutSpaces("3 / 4 Carlos Sample Lawyer, Sample Institute No statement available"));
        }
    }

    @Test
    void thePdfIsTaggedTitledAndCarriesItsFonts() throws IOException {
        try (var document = pdf(SampleBrief.brief(), Locale.FRENCH)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Haïti\u202F: synthèse de la pré-session 40");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(StreamSupport.stream(
                                    document.getDocumentCatalog()
                                            .getDocumentOutline()
                                            .children()
                                            .spliterator(),
                                    false)
                            .map(bookmark -> bookmark.getTitle()))
                    .containsExactly(
                            "Amina Sample",
                            "سلمى مثال",
                            "Carlos Sample",
                            "Questions à l’ensemble du panel ou à plusieurs personnes");
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            for (var page : document.getPages())
                for (var font : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
    }

    @Test
    void whatThePdfHasNoLettersForIsSaidAndStandsInTheDocx() throws IOException {
        var words = "水是权利";
        var speaker = new Brief.Speaker(
                UUID.randomUUID(),
                "Amina Sample",
                "",
                "",
                Optional.of(UUID.randomUUID()),
                "zh",
                words,
                false,
                List.of(),
                List.of());
        var brief = new Brief(SampleBrief.brief().preSessionId(), SampleBrief.AT, List.of(speaker), List.of());
        try (var document = pdf(brief, Locale.ENGLISH)) {
            assertThat(withoutSpaces(text(document, 1)))
                    .contains(withoutSpaces("a question mark stands in the place of each"))
                    .contains("Summary????");
        }
        try (var document = docx(brief, false, Locale.ENGLISH)) {
            assertThat(lines(document)).contains("Normal[zh]: " + words);
        }
        try (var document = pdf(SampleBrief.brief(), Locale.ENGLISH)) {
            assertThat(withoutSpaces(text(document, 1))).doesNotContain("questionmark");
        }
    }

    @Test
    void arabicIsShapedWithAnArabicFont() throws IOException {
        try (var document = pdf(SampleBrief.brief(), Locale.ENGLISH)) {
            var fonts = new ArrayList<String>();
            for (var font : document.getPage(1).getResources().getFontNames())
                fonts.add(document.getPage(1)
                        .getResources()
                        .getFont(font)
                        .getName()
                        .replaceAll("^[A-Z]+\\+", ""));
            assertThat(fonts).contains("NotoNaskhArabic-Regular", "NotoSans-Regular");
            assertThat(text(document, 2)).contains("Women’s rights").doesNotContain("#");
        }
    }

    @Test
    void fileNamesAreInTheReadersLanguageAndSafe() {
        var edition = editions.edition(SampleBrief.preSession(), SampleBrief.brief(), false, Locale.FRENCH);
        assertThat(new MadeDocument(Type.DOCX, edition.fileName(), new byte[0]).fileName())
                .isEqualTo("Pré-session 40 Haïti synthèse.docx");
        var marked = editions.edition(SampleBrief.preSession(), SampleBrief.brief(), true, Locale.ENGLISH);
        assertThat(new MadeDocument(Type.PDF, marked.fileName(), new byte[0]).fileName())
                .isEqualTo("Pre-session 40 Haiti brief - marked.pdf");
    }

    private XWPFDocument docx(Brief brief, boolean marked, Locale locale) throws IOException {
        var bytes = docx.write(editions.edition(SampleBrief.preSession(), brief, marked, locale));
        Files.write(Path.of("target", "brief-" + locale + marked + ".docx"), bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private PDDocument pdf(Brief brief, Locale locale) throws IOException {
        var bytes = pdf.write(editions.edition(SampleBrief.preSession(), brief, false, locale));
        Files.write(Path.of("target", "brief-" + locale + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    /// Each paragraph as "style[language]←: text".
    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(BriefDocumentsTest::line).toList();
    }

    private static String line(XWPFParagraph paragraph) {
        var xml = paragraph.getCTP().xmlText();
        var language = xml.replaceAll("(?s).*<w:lang [^>]*\"([a-z]+)\".*", "$1");
        return (paragraph.isPageBreak() ? "new page " : "")
                + paragraph.getStyle()
                + (xml.contains("<w:lang ") ? "[" + language + "]" : "")
                + (xml.contains("<w:bidi") && xml.contains("<w:rtl") ? "←" : "")
                + ": " + paragraph.getText();
    }
}
