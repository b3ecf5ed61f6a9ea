package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The file of an application comes in pieces over a line that breaks, whoever works on the draft.
@ServerTest
class SentInPiecesTest {
    private static final byte[] PDF = SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII);
    private static final int HALF = PDF.length / 2;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calls calls;

    @Autowired
    People people;

    @Autowired
    SignInLinks links;

    @Autowired
    JdbcClient jdbc;

    private PreSession haiti;
    private Person applicant;
    private Browser browser;
    private String path;

    @BeforeEach
    void aDraftWithoutItsFile() {
        haiti = fixtures.preSession("HTI");
        var now = Instant.now();
        samples.call(haiti.series(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        applicant = fixtures.person();
        browser = browsers.signedInAs(applicant);
        var draft = samples.draft(haiti, applicant, "Sample Circle");
        applications.detach(draft.id());
        path = "/applications/" + draft.id();
    }

    @Test
    void whatCameIsShownAndTheRestMakesItWhole() {
        var address = begin("submission").location();
        piece(address, 0, Arrays.copyOf(PDF, HALF));
        var page = browser.get(form());
        assertThat(page.text()).contains("Of “report.pdf”, 50% are here").doesNotContain("Attached");
        assertThat(page.html().select("form[data-upload]").attr("data-unfinished"))
                .isEqualTo(address);
        assertThat(piece(address, HALF, Arrays.copyOfRange(PDF, HALF, PDF.length)))
                .isEqualTo(204);
        var whole = browser.get(form());
        assertThat(whole.text()).contains("report.pdf");
        assertThat(whole.html().select("[data-unfinished-notice]")).isEmpty();
        assertThat(browser.get(path + "/submission-file").bytes()).isEqualTo(PDF);
    }

    @Test
    void whoeverBeganWithoutSigningInGoesOnAfterwardsOnAnotherDevice() {
        browser = browsers.anonymous();
        var email = fixtures.person().email().replace("@", ".new@");
        path = started(email);
        var address = begin("submission").location();
        assertThat(piece(address, 0, Arrays.copyOf(PDF, HALF))).isEqualTo(204);
        browser = browsers.signedInAs(people.byEmail(email).orElseThrow());
        assertThat(browser.get(form()).text()).contains("50% are here");
        assertThat(piece(address, HALF, Arrays.copyOfRange(PDF, HALF, PDF.length)))
                .isEqualTo(204);
        assertThat(browser.get(path + "/submission-file").bytes()).isEqualTo(PDF);
    }

    @Test
    void toOthersTheDraftAndTheUploadAreNotThere() {
        var address = begin("submission").location();
        for (var other : new Browser[] {browsers.anonymous(), browsers.signedInAs(fixtures.person())}) {
            browser = other;
            assertThat(begin("submission").status()).isEqualTo(404);
            assertThat(piece(address, 0, PDF)).isEqualTo(404);
        }
        assertThat(applications.draft(id()).fileId()).isEmpty();
    }

    @Test
    void aStrangerWhoTypedAnAddressKeepsItsOwnerFromNothing() {
        var own = path;
        browser = browsers.anonymous();
        path = started(applicant.email());
        var answers =
                Stream.generate(() -> begin("submission").status()).limit(61).toList();
        assertThat(answers).startsWith(201).endsWith(429);
        browser = browsers.signedInAs(applicant);
        path = own;
        assertThat(begin("submission").status()).isEqualTo(201);
    }

    @Test
    void aLetterAboutAnApplicationReachesNoOtherFileOfItsOwner() {
        var own = path;
        path = "/applications/"
                + samples.draft(haiti, applicant, "Sample League").id();
        var address = begin("submission").location();
        var link = links.issue(
                applicant.id(), new Mail.PersonalLink(own, Instant.now().plus(Duration.ofHours(1)), false));
        browser = browsers.anonymous();
        browser.post(link.substring(link.indexOf("/sign-in")));
        assertThat(begin("submission").status()).isEqualTo(404);
        assertThat(piece(address, 0, PDF)).isEqualTo(404);
        for (var method : new String[] {"HEAD", "DELETE"})
            assertThat(browser.send(request(address).method(method, HttpRequest.BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(404);
        assertThat(begin("test", applicant.id()).status()).isEqualTo(404); // as of a place on a panel
        path = own;
        assertThat(piece(begin("submission").location(), 0, PDF)).isEqualTo(204);
        assertThat(browser.get(form()).text()).contains("Attached");
        browser = browsers.signedInAs(applicant);
        assertThat(begin("test", applicant.id()).status()).isEqualTo(201);
    }

    @Test
    void nothingIsTakenThatNoQuestionAsksForOrForWhatWasTakenBack() {
        assertThat(begin("aim").status()).isEqualTo(404);
        assertThat(begin("").status()).isEqualTo(404);
        var address = begin("submission").location();
        browser.post(path + "/withdrawal");
        assertThat(piece(address, 0, PDF)).isEqualTo(404);
    }

    @Test
    void nothingOfItIsLeftOfADraftThatIsDeletedOrOfWhatIsTakenBack() {
        piece(begin("submission").location(), 0, "x".repeat(PDF.length).getBytes(StandardCharsets.US_ASCII));
        piece(begin("submission").location(), 0, Arrays.copyOf(PDF, HALF));
        var deleted = id();
        assertThat(uploads(deleted)).isEqualTo(2);
        browser.post(path + "/withdrawal");
        assertThat(uploads(deleted)).isZero();
        var handedIn = samples.draft(haiti, applicant, "Sample Circle").id();
        path = "/applications/" + handedIn;
        browser.post(path + "/submission");
        piece(begin("submission").location(), 0, Arrays.copyOf(PDF, HALF));
        browser.post(path + "/withdrawal");
        assertThat(uploads(handedIn)).isZero();
    }

    @Test
    void theNextPageSaysWhyAFileIsNotTaken() {
        var text = "x".repeat(PDF.length).getBytes(StandardCharsets.US_ASCII);
        assertThat(piece(begin("submission").location(), 0, text)).isEqualTo(204);
        assertThat(browser.get(form() + "?sent").errors())
                .containsExactly("“report.pdf” is neither a PDF nor a Word file (DOCX). Save it as one of these and"
                        + " attach it again.");
        piece(begin("submission").location(), 0, PDF);
        assertThat(browser.get(form() + "?sent").errors()).isEmpty();
        assertThat(browser.get(form()).text()).contains("Attached");
    }

    @Test
    void whatWasNotTakenIsForgottenOnceAnotherFileHasComeInWhateverWay() {
        piece(begin("submission").location(), 0, "x".repeat(PDF.length).getBytes(StandardCharsets.US_ASCII));
        assertThat(browser.get(form()).errors()).hasSize(1);
        Attachment.send(browser, form(), "submission", "report.pdf", PDF);
        browser.post(form() + "/removal");
        assertThat(browser.get(form()).errors()).isEmpty();
    }

    @Test
    void whoHandsInWhileAFileIsOnItsWayIsToldThatItGoesWithoutIt() {
        Attachment.send(browser, form(), "submission", "first.pdf", PDF);
        assertThat(browser.get(path + "/check").text()).doesNotContain("on its way");
        piece(begin("submission").location(), 0, Arrays.copyOf(PDF, HALF));
        assertThat(browser.get(path + "/check").text()).contains("“report.pdf” is still on its way: 50% are here.");
    }

    @Test
    void oneThatWasAwaitedIsHandedInAsItComes() {
        var now = Instant.now();
        calls.open(new NewCall(
                haiti.series().id(),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1)),
                "ask@example.org",
                48));
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
        piece(begin("submission").location(), 0, PDF);
        assertThat(browser.get(form() + "?sent").location()).isEqualTo(path + "?news=file");
        assertThat(applications.draft(id()).handedIn().orElseThrow().fileId()).isPresent();
    }

    private int uploads(UUID subject) {
        return jdbc.sql("select count(*) from upload where subject_id = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private String form() {
        return path + "/form/submission";
    }

    private UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String started(String email) {
        var page = browser.get("/applications/new?series=" + haiti.series().slug());
        return browser.submit(page, "/applications", "state", "haiti", "email", email)
                .location()
                .replaceAll("(/applications/[^/?]*).*", "$1");
    }

    private Browser.Reply begin(String question) {
        return begin("application-file/" + question, id());
    }

    private Browser.Reply begin(String purpose, UUID subject) {
        return browser.send(request("/uploads")
                .header("Upload-Length", Long.toString(PDF.length))
                .header(
                        "Upload-Metadata",
                        "purpose " + base64(purpose) + ",subject " + base64(subject.toString()) + ",filename "
                                + base64("report.pdf"))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private int piece(String address, long from, byte[] content) {
        return browser.send(request(address)
                        .header("Upload-Offset", Long.toString(from))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(content)))
                .status();
    }

    private HttpRequest.Builder request(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", browser.csrfToken());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
