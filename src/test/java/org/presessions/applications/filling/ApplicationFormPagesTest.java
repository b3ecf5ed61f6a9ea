package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.Answers;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
public class ApplicationFormPagesTest {
    public static final String HOSTILE =
            "<script>alert(1)</script> =1+1 ../../etc \u202Eesrever \u0007 [[link]] {0} ${x}";
    static final String HOSTILE_SHOWN = HOSTILE.replace("\u202E", "").replace("\u0007 ", " ");

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
    Mailbox mailbox;

    PreSession haiti;
    Person applicant;
    Browser browser;
    UUID id;
    String path;

    @BeforeEach
    void beginADraft() {
        var series = fixtures.series("HTI");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(
                series, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
        applicant = fixtures.person();
        browser = browsers.signedInAs(applicant);
        id = samples.begun(haiti, applicant).id();
        path = "/applications/" + id;
    }

    @Test
    void theWholeFormIsFilledInWithoutJavaScript() {
        save(
                "institution",
                "institution",
                "Sample Circle",
                "kind",
                "coalition",
                "members",
                "One\nTwo",
                "foundingYear",
                "1998",
                "ecosocStatus",
                "no",
                "email",
                "circle@example.org",
                "website",
                "www.example.org");
        save("aim", "aim", "We bring people together.");
        save("engagement", "engagement", "Two cycles of the UPR.");
        assertThat(attach("Our report.pdf", pdf()).status()).isEqualTo(303);
        save(
                "speaker",
                "speakerFirstName",
                "Robin",
                "speakerLastName",
                "Sample",
                "speakerPosition",
                "Officer",
                "speakerEmail",
                "robin@example.org",
                "gender",
                "unsaid",
                "languages",
                "fr");
        save("issues", "issues", "womens-rights");
        var last = save("consent", "consent", "yes", "accessNeeds", "Captions");
        assertThat(last.location()).endsWith(path + "/check");
        assertThat(browser.get(path).html().select(".lead").text()).isEqualTo("7 of 7 parts are done.");
        var check = browser.get(path + "/check");
        assertThat(check.errors()).isEmpty();
        assertThat(check.html().select("dd").eachText())
                .containsExactly(
                        "Sample Circle",
                        "Coalition of organisations",
                        "One Two",
                        "–",
                        "1998",
                        "No",
                        "circle@example.org",
                        "–",
                        "–",
                        "www.example.org",
                        "We bring people together.",
                        "Two cycles of the UPR.",
                        "Our report.pdf (1 kB)",
                        "–",
                        "Robin",
                        "Sample",
                        "Officer",
                        "robin@example.org",
                        "–",
                        "Prefers not to say",
                        "French",
                        "Women’s rights",
                        "Captions",
                        "I agree that the secretariat uses these answers to prepare the Pre-sessions, and the speaker agrees too.");
    }

    @Test
    void whoIsNotToBeNamedIsKnownToStaffByAnotherNameOnly() {
        path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
        var nameless = named("", "Zoe");
        assertThat(nameless.errors()).containsExactly("Write the name by which the speaker is to go.");
        assertThat(named("zoe realname", "Zoe").errors())
                .containsExactly("This is the speaker’s own name. Choose another one.");
        assertThat(named("Alex Other", "Zoe").status()).isEqualTo(303);
        browser.submit(browser.get(path + "/check"), path + "/submission");
        assertThat(browser.get(path).text()).contains("Realname");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        for (var page : List.of("/desk" + path, "/desk" + path + "/assessment"))
            assertThat(staff.get(page).text()).contains("Alex Other").doesNotContain("Realname", "Zoe");
    }

    private Browser.Reply named(String otherName, String firstName) {
        var form = path + "/form/speaker";
        return browser.submit(
                browser.get(form),
                form,
                "safety",
                "protected",
                "otherName",
                otherName,
                "speakerFirstName",
                firstName,
                "speakerLastName",
                "Realname");
    }

    @Test
    void twoDevicesThatAnswerDifferentQuestionsLoseNothing() {
        var form = path + "/form/speaker";
        var one = browser.get(form);
        var other = browser.get(form);
        browser.submit(one, form, "speakerFirstName", "Robin", "languages", "fr");
        browser.submit(other, form, "speakerLastName", "Sample");
        var page = browser.get(form).html();
        assertThat(page.select("#speakerFirstName").attr("value")).isEqualTo("Robin");
        assertThat(page.select("#speakerLastName").attr("value")).isEqualTo("Sample");
        assertThat(page.select("[name=languages][checked]").attr("value")).isEqualTo("fr");
    }

    @Test
    void twoDevicesThatAnswerTheSameQuestionAreShownBothAnswers() {
        var form = path + "/form/aim";
        var one = browser.get(form);
        var other = browser.get(form);
        browser.submit(one, form, "aim", "From the one");
        var reply = browser.submit(other, form, "aim", "From the other");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("#aim").text()).isEqualTo("From the other");
        assertThat(reply.html().select("#aim-error blockquote").text()).isEqualTo("From the one");
        browser.submit(reply, form, "aim", "Of both");
        assertThat(browser.get(form).html().select("#aim").text()).isEqualTo("Of both");
    }

    @Test
    void whatIsSavedAsOneTypesNeverOverwritesAnotherDevice() {
        var form = path + "/form/aim";
        var other = browser.get(form);
        browser.submit(browser.get(form), form, "aim", "From the one");
        var origins = other.html().select("[name=origins]").attr("value");
        var saved = browser.post(form + "/draft", "aim", "From the other", "origins", origins);
        assertThat(saved.text()).contains("\"contested\":true");
        assertThat(browser.get(form).html().select("#aim").text()).isEqualTo("From the one");
    }

    @Test
    void wrongAnswersAreKeptAndExplained() {
        var reply = save(
                "institution",
                "institution",
                "",
                "kind",
                "party",
                "foundingYear",
                "19x8",
                "email",
                "me",
                "website",
                "java script:");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "Enter the name of the institution.",
                        "Choose the kind of institution.",
                        "Enter the year of foundation with four digits, such as 1998; it cannot lie in the future.",
                        "Say whether the institution has consultative status with ECOSOC.",
                        "Enter the institution’s e-mail address, such as name@example.org, without accents before the @.",
                        "Enter a web address such as www.example.org.");
        assertThat(reply.html().select("#foundingYear").attr("value")).isEqualTo("19x8");
        assertThat(browser.get(path + "/form/institution")
                        .html()
                        .select("#foundingYear")
                        .attr("value"))
                .isEqualTo("19x8");
        assertThat(browser.get(path).html().select(".tasks li").getFirst().text())
                .isEqualTo("State and institution needs another look");
    }

    @Test
    void wordsAreCountedByTheRuleOfTheBrowser() {
        assertThat(save("aim", "aim", "word ".repeat(200)).status()).isEqualTo(303);
        var reply = save("aim", "aim", "word ".repeat(201));
        assertThat(reply.errors()).containsExactly("This text has 201 words. Shorten it to 200.");
        assertThat(reply.html().select("textarea").attr("data-words")).isEqualTo("200");
    }

    @Test
    void whoHasOneNameOnlyHasAWholeName() {
        path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
        var fields = browser.get(path + "/form/speaker").html().select("#speakerFirstName, #speakerLastName");
        assertThat(fields.eachAttr("name")).containsExactly("speakerFirstName", "speakerLastName");
        save(
                "speaker",
                "speakerLastName",
                "Suharto",
                "speakerPosition",
                "Officer",
                "speakerEmail",
                "s@example.org",
                "gender",
                "unsaid",
                "languages",
                "en");
        assertThat(browser.get(path + "/check").errors()).isEmpty();
        assertThat(applications
                        .draft(UUID.fromString(path.substring("/applications/".length())))
                        .application()
                        .answers()
                        .speakerName())
                .isEqualTo("Suharto");
    }

    @Test
    void typingIsSavedEvenWhenOtherFieldsAreWrong() {
        var reply = browser.post(path + "/form/institution/draft", "institution", "Sample Circle", "foundingYear", "x");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.text()).matches("\\{.*\"savedAt\":\"[0-9TZ:.-]+\".*}").contains("\"tooLong\":[]");
        assertThat(answers().institution()).isEqualTo("Sample Circle");
        assertThat(answers().foundingYear()).isEqualTo("x");
    }

    @Test
    void withoutAScriptTooItIsSavedBeforeTheLanguageChangesOrOneGoesBack() {
        var french = save("institution", "institution", "Sample Circle", "foundingYear", "x", "lang", "fr");
        assertThat(french.location()).endsWith(path + "/form/institution");
        var page = browser.get(french.location());
        assertThat(page.html().select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.html().select("#foundingYear").val()).isEqualTo("x");
        assertThat(page.html().select("button[form=answers][name=lang]").eachAttr("value"))
                .contains("en", "fr", "es");
        var back = save("aim", "aim", "word ".repeat(201), "then", "overview");
        assertThat(back.location()).endsWith(path);
        assertThat(answers().aim()).startsWith("word word");
        assertThat(save("aim", "aim", "word ".repeat(5000), "then", "overview").status())
                .isEqualTo(422);
    }

    @Test
    void whatIsTooLongToKeepStandsInTheFormWholeAndIsNotCalledSaved() {
        save("aim", "aim", "Before");
        var words = "Many words. ".repeat(4000).strip();
        var reply = save("aim", "aim", words);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html().expectFirst("#aim").wholeText()).isEqualTo(words);
        assertThat(reply.text()).doesNotContain("saved all the same");
        assertThat(reply.html().select(".saved").text()).isEqualTo("Saved, except what is far too long. Shorten it.");
        assertThat(reply.html().expectFirst("main p.quiet").text())
                .isEqualTo("What is far too long was not saved: we keep what stood there before. All that you typed is "
                        + "still in this form; shorten it, and save again.");
        assertThat(answers().aim()).isEqualTo("Before");
        assertThat(save("aim", "aim", "word ".repeat(201)).text()).contains("What you typed is saved all the same");
    }

    @Test
    void aMegabyteOfTextIsNamedAndLeavesTheRestSafe() {
        save("institution", "institution", "Before", "phone", "1");
        var flood = "flood ".repeat(175_000);
        var autosaved = browser.post(path + "/form/institution/draft", "institution", flood, "phone", "2");
        assertThat(autosaved.text()).contains("\"tooLong\":[\"institution\"]");
        assertThat(answers().institution()).isEqualTo("Before");
        assertThat(answers().phone()).isEqualTo("2");
        var posted = save("institution", "institution", flood, "phone", "3");
        assertThat(posted.status()).isEqualTo(422);
        assertThat(posted.errors()).contains("This text has 1,049,999 characters. Shorten it to 200.");
        assertThat(posted.html().select("#institution").attr("value")).hasSize(1_049_999); // still in the page
    }

    @Test
    void hostileTextIsShownAsTextEverywhere() {
        var hostile = samples.draft(haiti, applicant, "Sample Circle");
        var address = "/applications/" + hostile.id();
        browser.post(address + "/form/aim", "aim", HOSTILE);
        assertThat(browser.get(address + "/form/aim")
                        .html()
                        .select("#aim")
                        .getFirst()
                        .wholeText()
                        .strip())
                .isEqualTo(HOSTILE_SHOWN);
        for (var page : new String[] {address + "/check", address})
            assertThat(browser.get(page).html().select("main script:not([src^=/assets/])"))
                    .isEmpty();
        browser.post(address + "/submission");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = staff.get("/desk/applications/" + hostile.id());
        assertThat(desk.html().select("main script")).isEmpty();
        assertThat(desk.html().select("dd[dir=auto]").eachText()).contains(HOSTILE_SHOWN.replace("  ", " "));
        var mail = mailbox.await(applicant.email(), 3).body();
        assertThat(mail).contains("<script>alert(1)</script> =1+1 ../../etc", "[ [link] ]");
    }

    @Test
    void aFileOfTheWrongKindIsNamedWithItsReason() {
        assertThat(attach("report.pdf", "hello".getBytes(StandardCharsets.UTF_8))
                        .errors())
                .containsExactly(
                        "“report.pdf” is neither a PDF nor a Word file (DOCX). Save it as one of these and attach it again.");
        assertThat(attach("empty.pdf", new byte[0]).errors())
                .containsExactly("“empty.pdf” is empty. Choose the file again.");
        assertThat(attach("cut.docx", new byte[] {'P', 'K', 3, 4, 0, 0}).status())
                .isEqualTo(422);
        assertThat(attach("..\\<b>big.pdf", Arrays.copyOf(pdf(), 20_000_001)).errors())
                .containsExactly(
                        "“<b>big.pdf” is larger than 20 MB. Choose a smaller one, or save it with smaller pictures.");
        assertThat(browser.post(path + "/form/submission", "submission", "").errors())
                .containsExactly("Attach the UPR submission of the institution as a PDF or Word file (DOCX).");
        assertThat(applications.find(id).orElseThrow().submissionFileId()).isEmpty();
    }

    @Test
    void aRequestTooLargeForAnyFormIsAnsweredInWords() {
        var reply = attach("huge.pdf", new byte[32_000_000]);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.heading()).isEqualTo("That file is too large");
        var text = browser.post(path + "/form/aim", "aim", "flood ".repeat(2_000_000));
        assertThat(text.status()).isEqualTo(413);
        assertThat(text.heading()).isEqualTo("This text is too long");
    }

    @Test
    void aFileIsReplacedAndRemoved() {
        attach("first.pdf", pdf());
        var first = applications.find(id).orElseThrow().submissionFileId();
        attach("second.pdf", pdf());
        var page = browser.get(path + "/form/submission");
        assertThat(page.html().select(".notice a").text()).isEqualTo("second.pdf");
        assertThat(applications.find(id).orElseThrow().submissionFileId()).isNotEqualTo(first);
        browser.submit(page, path + "/form/submission/removal");
        assertThat(applications.find(id).orElseThrow().submissionFileId()).isEmpty();
        assertThat(browser.get(path + "/submission-file").status()).isEqualTo(404);
    }

    @Test
    void aDownloadThatBrokeOffIsGoneOnWith() {
        attach("submission.pdf", pdf());
        var part = browser.send(browser.request(path + "/submission-file").header("Range", "bytes=1-3"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("PDF");
        assertThat(part.header("content-range")).isEqualTo("bytes 1-3/" + pdf().length);
        var end = browser.send(browser.request(path + "/submission-file").header("Range", "bytes=-5"));
        assertThat(end.text()).isEqualTo(new String(pdf(), pdf().length - 5, 5, StandardCharsets.US_ASCII));
        var beyond = browser.send(browser.request(path + "/submission-file").header("Range", "bytes=9000-"));
        assertThat(beyond.status()).isEqualTo(416);
    }

    @Test
    void theSecretariatReadsWhatWasHandedInAndNothingElse() {
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get("/desk" + path).status()).isEqualTo(404); // a draft is the applicant's own
        var handedIn = samples.application(haiti, "Sample Coalition for Water");
        var page = staff.get("/desk/applications/" + handedIn.id());
        assertThat(page.heading()).isEqualTo("Application " + handedIn.number().orElseThrow());
        assertThat(page.html().select("dd").eachText()).contains("Sample Coalition for Water", "Civil society");
        assertThat(page.html().select(".status").eachText()).containsExactly("address not proven");
        var file = staff.get("/desk/applications/" + handedIn.id() + "/submission-file");
        assertThat(file.type()).isEqualTo("application/pdf");
        assertThat(file.header("content-disposition")).startsWith("attachment;");
        assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(file.header("content-security-policy")).startsWith("sandbox");
        applications.withdraw(handedIn.id());
        var withdrawn = staff.get("/desk/applications/" + handedIn.id());
        assertThat(withdrawn.text()).doesNotContain("Sample Coalition for Water");
        assertThat(staff.get("/desk/applications/" + handedIn.id() + "/submission-file")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/desk/applications/" + handedIn.id()).status()).isEqualTo(404);
    }

    private Browser.Reply save(String section, String... fields) {
        return browser.post(path + "/form/" + section, fields);
    }

    private Browser.Reply attach(String name, byte[] content) {
        return Attachment.send(browser, path + "/form/submission", "submission", name, content);
    }

    private Answers answers() {
        return applications.find(id).orElseThrow().answers();
    }

    private static byte[] pdf() {
        return SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII);
    }
}
