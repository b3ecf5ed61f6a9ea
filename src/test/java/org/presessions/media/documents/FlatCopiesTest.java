package org.presessions.media.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// With real pdftoppm in the real sandbox.
@ServerTest
class FlatCopiesTest {
    @Autowired
    FlatCopies copies;

    @Autowired
    StoredFiles files;

    @Autowired
    PagePictures pictures;

    @Autowired
    WordPages wordPages;

    @Autowired
    Sandbox sandbox;

    @Autowired
    Installation installation;

    @Test
    void aPdfComesOutAsPicturesAndNothingElse() throws IOException {
        pagesCanBeMade();
        var file = stored(pdf(3));
        assertThat(copies.look(file)).isEqualTo(new Look.Pages(false));
        assertThat(files.withFlat(file, FlatCopiesTest::holdsPicturesOnly)).contains(3);
        assertThat(work()).isEmpty();
    }

    private static int holdsPicturesOnly(Path copy) {
        try (var document = Loader.loadPDF(copy.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getDocumentCatalog().getCOSObject().keySet())
                    .extracting(COSName::getName)
                    .containsExactlyInAnyOrder("Type", "Version", "Pages", "PresessionsGoesOn");
            assertThat(document.getDocumentInformation().getCOSObject().size()).isZero();
            assertThat(new PDFTextStripper().getText(document)).isBlank();
            for (var page : document.getPages()) holdsOnePicture(page);
            assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Nadia", "evil.example", "/Font", "/Annot", "/URI", "/JavaScript");
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void holdsOnePicture(PDPage page) throws IOException {
        assertThat(page.getCOSObject().keySet())
                .extracting(COSName::getName)
                .containsExactlyInAnyOrder("Type", "Parent", "MediaBox", "Resources", "Contents");
        assertThat(page.getResources().getCOSObject().keySet()).containsExactly(COSName.XOBJECT);
        var names = page.getResources().getXObjectNames().iterator();
        var picture = (PDImageXObject) page.getResources().getXObject(names.next());
        assertThat(names).isExhausted();
        assertThat(picture.getCOSObject().getFilters()).isEqualTo(COSName.DCT_DECODE);
        assertThat(picture.getHeight()).isEqualTo(1286);
        assertThat(darkPoints(picture)).as("points of letters").isGreaterThan(200);
    }

    private static int darkPoints(PDImageXObject picture) throws IOException {
        var dark = 0;
        var image = picture.getImage();
        for (var x = 0; x < image.getWidth(); x++)
            for (var y = 0; y < image.getHeight(); y++) if ((image.getRGB(x, y) & 0xff) < 100) dark++;
        return dark;
    }

    @Test
    void beyondSixtyPagesItSaysThatTheDocumentGoesOn() throws IOException {
        pagesCanBeMade();
        var file = stored(pdf(62));
        assertThat(copies.look(file)).isEqualTo(new Look.Pages(true));
        assertThat(copies.look(file)).isEqualTo(new Look.Pages(true)); // as it is kept
        assertThat(files.withFlat(file, FlatCopiesTest::pages)).contains(60);
    }

    private static int pages(Path copy) {
        try (var document = Loader.loadPDF(copy.toFile())) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aPageThatSaysItIsHugeIsDrawnSmall() throws IOException {
        pagesCanBeMade();
        var file = stored(pdf(document -> document.addPage(new PDPage(new PDRectangle(14_000, 7_000)))));
        assertThat(copies.look(file)).isEqualTo(new Look.Pages(false));
        assertThat(files.withFlat(file, copy -> copy.toFile().length()).orElseThrow())
                .isLessThan(100_000);
    }

    @Test
    void twoWhoLookAtOnceWaitForTheSameWork() throws IOException {
        pagesCanBeMade();
        var file = stored(pdf(4));
        try (var people = Executors.newFixedThreadPool(6)) {
            var looks = Stream.generate(() -> CompletableFuture.supplyAsync(() -> copies.look(file), people))
                    .limit(6)
                    .toList();
            assertThat(looks).allSatisfy(look -> assertThat(look.join()).isEqualTo(new Look.Pages(false)));
        }
        assertThat(files.withFlat(file, FlatCopiesTest::pages)).contains(4);
        assertThat(work()).isEmpty();
    }

    @Test
    void aCopyGoesWithItsFile() throws IOException {
        pagesCanBeMade();
        var file = stored(pdf(1));
        copies.look(file);
        assertThat(files.withFlat(file, copy -> true)).contains(true);
        files.delete(file.id());
        Awaitility.await().until(() -> files.withFlat(file, copy -> true).equals(Optional.empty()));
    }

    @Test
    void aPdfWithoutPagesThatCouldBeReadIsBroken() {
        pagesCanBeMade();
        var file = stored("""
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R /Mark (%s) >> endobj
                2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
                trailer << /Root 1 0 R /Size 4 >>
                startxref
                0
                %%%%EOF
                """.formatted(UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
        assertThat(copies.look(file)).isEqualTo(new Look.Broken());
        assertThat(copies.look(file)).isEqualTo(new Look.Broken());
        assertThat(files.withFlat(file, copy -> true)).isEmpty();
    }

    @Test
    void aProgramThatTakesMoreThanADocumentNeedsIsEnded() throws IOException {
        pagesCanBeMade();
        var out = Files.createTempDirectory("out");
        var input = Files.writeString(out.resolve("input"), "");
        assertThat(sandbox.runOnDocument(input, out, 3_000_000, List.of("head", "-c", "9000000", "/dev/zero"))
                        .code())
                .isZero();
        assertThat(sandbox.runOnDocument(
                                input, out, 3_000_000, List.of("dd", "if=/dev/zero", "of=page", "bs=1M", "count=9"))
                        .code())
                .isNotZero();
        assertThat(sandbox.runOnDocument(
                                input,
                                out,
                                3_000_000,
                                List.of("dd", "if=/dev/zero", "of=/dev/null", "bs=3G", "count=1"))
                        .code())
                .isNotZero();
    }

    /// As its program would print it, letters of other scripts too.
    @Test
    void aWordFileComesOutAsPicturesToo() throws IOException {
        pagesCanBeMade();
        assumeTrue(wordPages.canBeMade(), "LibreOffice is not here: no page of a Word file can be set");
        var file = stored(word());
        assertThat(copies.look(file)).isEqualTo(new Look.Pages(false));
        assertThat(files.withFlat(file, FlatCopiesTest::darkPoints).orElseThrow())
                .isGreaterThan(200);
        assertThat(work()).isEmpty();
    }

    private static int darkPoints(Path copy) {
        try (var document = Loader.loadPDF(copy.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var resources = document.getPage(0).getResources();
            var name = resources.getXObjectNames().iterator().next();
            return darkPoints((PDImageXObject) resources.getXObject(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is shown where LibreOffice is not installed.
    @Test
    void ofAWordFileTheTextIsShown() throws IOException {
        assertThat(files.withLocalCopy(stored(word()), WordText::of))
                .isEqualTo(new Look.Text(List.of("We ask for <b>water</b>.", "نطلب الماء"), false));
    }

    private static byte[] word() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("We ask for <b>water</b>.");
            document.createTable(1, 1).getRow(0).getCell(0).setText("نطلب الماء");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private void pagesCanBeMade() {
        assumeTrue(pictures.canBeMade(), "pdftoppm or bubblewrap is not here: no page can be drawn");
    }

    private List<Path> work() throws IOException {
        try (var left = Files.list(installation.home().resolve("media/work"))) {
            return left.filter(folder -> folder.resolve("copy.pdf").toFile().exists())
                    .toList();
        }
    }

    private StoredFile stored(byte[] content) {
        var outcome = files.store(
                new ByteArrayInputStream(content), "submission", 1_000_000, Set.of(FileKind.PDF, FileKind.DOCX));
        return ((StoreOutcome.Stored) outcome).file();
    }

    private interface Content {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setAuthor("Nadia " + UUID.randomUUID());
            content.to(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /// Each page with words and a link, and a form.
    private static byte[] pdf(int pages) throws IOException {
        return pdf(document -> {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (var number = 1; number <= pages; number++) addPage(document);
            var field = new PDTextField(form);
            field.setPartialName("name");
            form.setFields(List.of(field));
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(72, 600, 200, 20));
            document.getPage(0).getAnnotations().add(widget);
        });
    }

    private static void addPage(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 18);
            text.newLineAtOffset(72, 700);
            text.showText("We ask for water.");
            text.endText();
        }
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI("https://evil.example/");
        link.setAction(action);
        link.setRectangle(new PDRectangle(72, 700, 200, 20));
        page.setAnnotations(List.of(link));
    }
}
