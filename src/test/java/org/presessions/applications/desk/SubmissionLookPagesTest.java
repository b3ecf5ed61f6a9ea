package org.presessions.applications.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.SubmissionOutcome;
import org.presessions.applications.filling.ApplicationFormPagesTest;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.documents.FlatCopies;
import org.presessions.media.documents.Look;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The staff look at a copy before they take the original.
@ServerTest
class SubmissionLookPagesTest {
    private static final Path LIBRE_OFFICE = Path.of("/usr/bin/soffice");

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Calendar calendar;

    @Autowired
    StoredFiles files;

    @Autowired
    FlatCopies copies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    Person applicant;
    Browser staff;
    UUID id;

    @BeforeEach
    void aDraft() {
        var series = fixtures.series("HTI");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        applicant = fixtures.person();
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        id = samples.draft(haiti, applicant, "Sample Circle " + UUID.randomUUID())
                .id();
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void toLookStandsBeforeTheOriginal() {
        handedIn(word("We ask for water."));
        var page = staff.get("/desk/applications/" + id);
        assertThat(page.html().select(".actions a[href*=submission-]").eachAttr("href"))
                .containsExactly(look(), original());
        assertThat(page.html().select(".actions a[href*=submission-]").eachText())
                .containsExactly("Look at the UPR submission", "Take the original");
        assertThat(page.html().select(".actions + .quiet").text()).contains("a copy that can do nothing", "stranger’s");
    }

    @Test
    void ofAPdfThePagesAreShownAsPictures() throws IOException {
        var file = handedIn(pdf(2));
        pagesCanBeMade(file);
        var looked = staff.get(look());
        assertThat(looked.location()).endsWith(pages());
        var copy = staff.get(pages());
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.type()).isEqualTo("application/pdf");
        assertThat(copy.header("content-disposition")).startsWith("inline;").contains("pages%20of%20submission");
        assertThat(copy.header("cache-control")).isEqualTo("no-store");
        assertThat(copy.text()).startsWith("%PDF-").contains("DCTDecode").doesNotContain("Nadia");
        assertThat(acts(file)).containsExactly("file.look");
        staff.get(original());
        assertThat(acts(file)).containsExactly("file.look", "file.read");
    }

    @Test
    void ofALongPdfItIsSaidThatTheCopyIsItsBeginning() throws IOException {
        pagesCanBeMade(handedIn(pdf(61)));
        var page = staff.get(look());
        assertThat(page.html().select(".notice").text()).startsWith("The document has more than 60 pages.");
        assertThat(page.html().select(".actions a").eachAttr("href")).containsExactly(pages(), original());
        assertThat(staff.get(pages()).type()).isEqualTo("application/pdf");
    }

    @Test
    void ofAPdfThatCannotBeReadThatIsSaid() throws IOException {
        pagesCanBeMade(handedIn(pdf(1)));
        handedIn(pdf(0));
        var page = staff.get(look());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".notice").text()).startsWith("This document cannot be shown");
        assertThat(staff.get(pages()).location()).endsWith(look());
    }

    @Test
    void aWordFileIsPicturesWhereItsPagesCanBeSet() {
        assumeTrue(Files.isExecutable(LIBRE_OFFICE), "LibreOffice is not here: no page of a Word file can be set");
        handedIn(word("We ask for water."));
        assertThat(staff.get(look()).location()).endsWith(pages());
        assertThat(staff.get(pages()).text()).startsWith("%PDF-");
    }

    @Test
    void ofAWordFileTheTextIsShownAsText() {
        assumeFalse(Files.isExecutable(LIBRE_OFFICE), "LibreOffice is here: pages are shown, not the text alone");
        var file = handedIn(word(ApplicationFormPagesTest.HOSTILE.replace("\u0007", "")));
        var page = staff.get(look());
        assertThat(page.html().select(".notice").text()).startsWith("This is the text of the Word file alone");
        assertThat(page.html().select("p.prose[dir=auto]").text()).startsWith("<script>alert(1)</script> =1+1");
        assertThat(page.html().select("main script")).isEmpty();
        assertThat(acts(file)).containsExactly("file.look");
        assertThat(staff.get(pages()).location()).endsWith(look());
    }

    @Test
    void nobodyElseSeesIt() {
        var file = handedIn(word("We ask for water."));
        for (var address : List.of(look(), pages())) {
            assertThat(browsers.signedInAs(applicant).get(address).status()).isEqualTo(404);
            assertThat(browsers.signedInAs(fixtures.person(Role.SPEAKER))
                            .get(address)
                            .status())
                    .isEqualTo(404);
            assertThat(browsers.anonymous().get(address).location()).startsWith("/sign-in?to=");
        }
        applications.withdraw(id);
        for (var address : List.of(look(), pages()))
            assertThat(staff.get(address).status()).isEqualTo(404);
        assertThat(acts(file)).doesNotContain("file.look");
    }

    /// Another server of the installation received it, and shares no folder with this one.
    @Test
    void whatAnotherServerHasIsNotCalledLost() throws IOException {
        var sha256 = files.get(handedIn(word("For one server alone: " + UUID.randomUUID())))
                .sha256();
        var kept = installation
                .home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2));
        Files.delete(kept);
        for (var address : new String[] {original(), look()}) {
            var reply = staff.get(address);
            assertThat(reply.status()).as(address).isEqualTo(503);
            assertThat(reply.heading()).as(address).isEqualTo("This file is not here at the moment");
        }
    }

    private void pagesCanBeMade(UUID fileId) {
        assumeTrue(
                !(copies.look(files.get(fileId)) instanceof Look.Unable),
                "pdftoppm or bubblewrap is not here: no page can be drawn");
    }

    private String look() {
        return "/desk/applications/" + id + "/submission-look";
    }

    private String pages() {
        return "/desk/applications/" + id + "/submission-pages";
    }

    private String original() {
        return "/desk/applications/" + id + "/submission-file";
    }

    private List<String> acts(UUID fileId) {
        return jdbc.sql("select act from audit_entry where subject = :subject order by seq")
                .param("subject", "file/" + fileId)
                .query(String.class)
                .list();
    }

    private UUID handedIn(byte[] content) {
        var outcome = files.store(
                new ByteArrayInputStream(content), "submission", 1_000_000, Set.of(FileKind.PDF, FileKind.DOCX));
        var file = ((StoreOutcome.Stored) outcome).file();
        applications.attach(id, file.id());
        assertThat(applications.submit(id, Locale.ENGLISH)).isInstanceOf(SubmissionOutcome.Submitted.class);
        return file.id();
    }

    private static byte[] word(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setAuthor("Nadia " + UUID.randomUUID());
            for (var number = 0; number < pages; number++) document.addPage(new PDPage());
            document.save(bytes);
        }
        assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        return bytes.toByteArray();
    }
}
