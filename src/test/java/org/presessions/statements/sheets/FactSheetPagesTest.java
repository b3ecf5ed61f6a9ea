package org.presessions.statements.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// Fact sheets are read again by the libraries that other programs use.
@ServerTest
class FactSheetPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    EmblemRepository emblems;

    private PreSession preSession;
    private Seat seat;
    private Browser browser;
    private String path;

    @BeforeEach
    void confirm() {
        var id = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.parse("2021-12-07T09:00:00Z")), 60, Optional.empty());
        preSession = calendar.preSession(id);
        seat = speakers.confirmed(applications.application(preSession, "Sample Coalition " + UUID.randomUUID()), 2);
        browser = browsers.signedInAs(people.get(seat.speakerId()));
        path = "/statements/" + seat.id() + "/fact-sheets";
    }

    @Test
    void itsSpeakerTakesOneForEachIssueWithTheEmblemOfTheInstitution() throws IOException {
        statements.written(seat);
        assertThat(upload("emblem.png", png(900, 300)).location()).endsWith(path);
        var page = browser.get(path).html();
        assertThat(page.select(".rows a").eachAttr("href")).startsWith(path + "/1.pdf", path + "/1.docx");
        assertThat(page.select("main img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(small(emblems.find(seat.id()).orElseThrow())).isEqualTo("256x256");

        var pdf = browser.get(path + "/1.pdf");
        assertThat(pdf.type()).isEqualTo("application/pdf");
        try (var file = Loader.loadPDF(pdf.bytes())) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(file).replaceAll("\\s+", " "))
                    .contains(seat.institution(), seat.speakerName(), "Haiti, Pre-sessions", "Open an office in each")
                    .contains("Which ministry answers for this");
            var images = file.getPage(0).getResources().getXObjectNames();
            assertThat(StreamSupport.stream(images.spliterator(), false)).isNotEmpty();
        }
        try (var file = new XWPFDocument(
                new ByteArrayInputStream(browser.get(path + "/1.docx").bytes()))) {
            assertThat(words(file)).contains(seat.institution(), "Open an office in each");
            assertThat(file.getAllPictures().size()
                            + file.getHeaderList().getFirst().getAllPictures().size())
                    .isPositive();
        }
        browser.submit(browser.get(path), path + "/emblem/removal");
        assertThat(emblems.find(seat.id())).isEmpty();
    }

    @Test
    void theLongestThatCanBeWrittenFitsOnOnePage() throws IOException {
        var part = "evidence ".repeat(200).strip();
        var ask = "evidence ".repeat(60).strip();
        var block = new IssueBlock("justice", part, part, Collections.nCopies(3, ask), Collections.nCopies(3, ask));
        manuscripts.save(seat, new StatementText("en", "", List.of(block)));
        try (var file = Loader.loadPDF(browser.get(path + "/1.pdf").bytes())) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(browser.get(path + "/2.pdf").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() throws IOException {
        for (var sent :
                List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF....WEBPnot one", "#EXTM3U\n/etc/passwd")) {
            var reply = upload("emblem.png", sent.getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.errors())
                    .containsExactly("Choose a picture in PNG, JPEG or WebP that opens in other programs.");
        }
        assertThat(upload("", new byte[0]).status()).isEqualTo(422);
        assertThat(emblems.find(seat.id())).isEmpty();
    }

    @Test
    void somebodyProtectedHandsOutNeitherNameNorEmblem() throws IOException {
        statements.written(seat);
        upload("emblem.png", png(100, 100));
        statements.chooses(seat, Level.PROTECTED);
        try (var file = Loader.loadPDF(browser.get(path + "/1.pdf").bytes())) {
            assertThat(new PDFTextStripper().getText(file))
                    .contains("Alex Sample")
                    .doesNotContain(seat.speakerName(), seat.institution());
            assertThat(file.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void othersHaveOneWhereTheyMayTakeTheTextAway() {
        statements.approved(seat);
        var read = preSession.path() + "/statements/" + seat.id();
        var sheet = read + "/fact-sheets/1.pdf";
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get(path).status()).isEqualTo(404);
        statements.chooses(seat, Level.IN_THE_ROOM);
        assertThat(staff.get(sheet).status()).isEqualTo(404);
        assertThat(staff.get(read).text()).doesNotContain("fact-sheets");
        statements.chooses(seat, Level.OPEN);
        assertThat(staff.get(sheet).status()).isEqualTo(200);
        assertThat(staff.get(read).html().select("a[href=" + sheet + "]")).hasSize(1);
        assertThat(browsers.anonymous().get(sheet).status()).isEqualTo(404);
    }

    @Test
    void theEmblemIsErasedWhenTheStatementIsTakenBack() throws IOException {
        upload("emblem.png", png(100, 100));
        assertThat(emblems.find(seat.id())).isPresent();
        var removal = "/statements/" + seat.id() + "/removal";
        browser.submit(browser.get(removal), removal);
        Awaitility.await().until(() -> emblems.find(seat.id()).isEmpty());
    }

    private Browser.Reply upload(String name, byte[] content) {
        var boundary = "written";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"emblem\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return browser.send(browser.request(path + "/emblem?_csrf=" + browser.csrfToken())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static String small(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        return picture.getWidth() + "x" + picture.getHeight();
    }

    private static String words(XWPFDocument file) {
        return new XWPFWordExtractor(file).getText();
    }
}
