package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.form.Questionnaire;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.People;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ApplicationPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Calendar calendar;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    Series series;
    PreSession haiti;
    Instant closesAt;
    String email;

    @BeforeEach
    void openACall() {
        series = fixtures.series("HTI", "TGO");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        closesAt = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.MICROS);
        samples.call(series, Instant.now().minus(Duration.ofDays(10)), closesAt);
        email = UUID.randomUUID() + "@example.org";
    }

    @Test
    void whatWasEnteredWhereThereIsNoCallTellsItsOwnerWhatToDo() {
        var uncalled =
                calendar.preSession(fixtures.series("HTI").slug(), "haiti").orElseThrow();
        var owner = fixtures.person();
        var answers =
                SampleApplications.answers("Sample Coalition", InstitutionKind.NATIONAL_CSO, Set.of("civil-society"));
        var path =
                "/applications/" + samples.application(uncalled, owner, answers).id();
        var browser = browsers.signedInAs(owner);
        for (var page : List.of(path, path + "/check")) {
            var reply = browser.get(page);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(Browser.text(reply, ".notice[data-kind=urgent]"))
                    .startsWith("There is no call for applications for this State yet What you wrote is kept");
        }
        browser.post(path + "/form/aim", "aim", "We changed our aim.");
        assertThat(browser.post(path + "/submission").location()).endsWith(path);
    }

    @Test
    void aDraftNeedsOnlyAStateAndAnAddressAndGoesOnByTheLinkOfTheMail() {
        var browser = browsers.anonymous().speaking("fr");
        var path = start(browser);
        var page = browser.get(path);
        assertThat(page.heading()).isEqualTo("Votre candidature\u202F: Haïti");
        assertThat(page.html().select(".tasks li").eachText())
                .containsExactly(
                        "État et institution à faire",
                        "Mission et activités à faire",
                        "Engagement en faveur des droits de l’homme à faire",
                        "Communication soumise à l’EPU à faire",
                        "Intervenante ou intervenant à faire",
                        "Thèmes à faire",
                        "Besoins d’accessibilité et consentement à faire");
        assertThat(page.html().select(".saved").text()).matches("Enregistré sur le serveur à \\d\\d:\\d\\d à Genève");
        browser.submit(browser.get(path + "/form/aim"), path + "/form/aim", "aim", "Nous aidons.");

        var mail = mailbox.await(email, 1);
        assertThat(mail.language()).isEqualTo("fr");
        var phone = browsers.anonymous().speaking("fr");
        var opened = phone.submit(phone.get(mail.linkPath()), mail.linkPath());
        assertThat(opened.location()).endsWith(path);
        assertThat(phone.get(path + "/form/aim").html().select("#aim").text()).isEqualTo("Nous aidons.");
        var again = browsers.anonymous(); // the link is not used up
        assertThat(again.submit(again.get(mail.linkPath()), mail.linkPath()).status())
                .isEqualTo(303);
        assertThat(phone.get("/applications").location()).contains("/sign-in?to="); // the letter is about this one
        var owner = browsers.signedInAs(people.byEmail(email).orElseThrow()).speaking("fr");
        assertThat(owner.get("/applications").html().select(".rows li").text()).startsWith("Haïti, ");
        assertThat(owner.get("/").html().select(".places a").eachText()).contains("Mes candidatures");
    }

    @Test
    void onceItsOwnerCameTheBrowserThatBeganItIsLockedOut() {
        var stranger = browsers.anonymous();
        var path = start(stranger);
        assertThat(stranger.get(path).status()).isEqualTo(200);
        var owner = byLink(1);
        assertThat(owner.get(path).status()).isEqualTo(200);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/form/aim/draft", "aim", "x").status()).isEqualTo(404);
        assertThat(owner.get(path + "/form/aim").html().select("#aim").text()).isEmpty();
    }

    @Test
    void typingAnAddressSignsNobodyIn() {
        var known = fixtures.person();
        var secret = samples.draft(haiti, known, "Sample Private Circle");
        email = known.email();
        var browser = browsers.anonymous();
        var path = start(browser);
        assertThat(path).isNotEqualTo("/applications/" + secret.id());
        assertThat(browser.get(path).html().select(".visitor")).isEmpty();
        assertThat(browser.get("/applications").text()).doesNotContain("Sample Private Circle");
        assertThat(browser.get("/applications/" + secret.id()).status()).isEqualTo(404);
        assertThat(browser.get(path).text()).doesNotContain(known.email());
    }

    @Test
    void anothersApplicationIsTheSame404AsNone() {
        var foreign =
                samples.draft(haiti, fixtures.person(), "Sample Private Circle").id();
        var none = UUID.randomUUID();
        for (var browser : List.of(browsers.anonymous(), browsers.signedInAs(fixtures.person()))) {
            for (var page : List.of("", "/form/aim", "/form/submission", "/check", "/withdrawal", "/submission-file"))
                assertSame404(
                        browser.get("/applications/" + foreign + page), browser.get("/applications/" + none + page));
            for (var act :
                    List.of("/form/aim", "/form/aim/draft", "/form/submission/removal", "/submission", "/withdrawal"))
                assertSame404(
                        browser.post("/applications/" + foreign + act, "aim", "stolen"),
                        browser.post("/applications/" + none + act, "aim", "stolen"));
            var file = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
            assertSame404(
                    Attachment.send(
                            browser, "/applications/" + foreign + "/form/submission", "submission", "a.pdf", file),
                    Attachment.send(
                            browser, "/applications/" + none + "/form/submission", "submission", "a.pdf", file));
        }
        assertThat(applications.find(foreign).orElseThrow().answers().aim()).startsWith("Sample Private Circle");
    }

    @Test
    void aFormPostedAgainAndAgainBeginsOneDraft() throws Exception {
        var browser = browsers.anonymous();
        var page = browser.get("/applications/new?series=" + series.slug());
        var first = browser.submit(page, "/applications", "state", "haiti", "email", email);
        Callable<String> again = () -> browser.submit(page, "/applications", "state", "haiti", "email", email)
                .location();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var second : threads.invokeAll(Collections.nCopies(3, again)))
                assertThat(second.get()).isEqualTo(first.location());
        }
        assertThat(mailbox.await(email, 1).subject())
                .isEqualTo("Your application: Haiti, Pre-sessions " + series.slug());
        assertThat(mailbox.to(email)).hasSize(1);
    }

    @Test
    void aWrongStartIsKeptAndExplained() {
        var browser = browsers.anonymous();
        var page = browser.get("/applications/new?series=" + series.slug());
        var reply = browser.submit(page, "/applications", "state", "sudan", "email", "<b>me</b>");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactly(
                        "Choose a State for which the call is open.",
                        "Enter an e-mail address such as name@example.org, without accents before the @.");
        assertThat(reply.html().select("#email").attr("value")).isEqualTo("<b>me</b>");
        reply = browser.submit(page, "/applications", "state", "haiti", "email", "me", "zone", "Africa/Lagos");
        assertThat(reply.html().select("input[name=zone]").val()).isEqualTo("Africa/Lagos");
        assertThat(reply.text()).doesNotContain("Copy what you need");
    }

    @Test
    void oneAddressGetsFewMailsAndItsOwnerIsNotLockedOut() {
        for (var i = 0; i < 6; i++) start(browsers.anonymous());
        mailbox.await(email, 5);
        var owner = browsers.anonymous();
        assertThat(owner.get(start(owner)).status()).isEqualTo(200);
        assertThat(mailbox.to(email)).hasSize(5);
    }

    @Test
    void severalDraftsBegunAtOnceAreAllHeld() throws Exception {
        var browser = browsers.anonymous();
        var page = browser.get("/applications/new?series=" + series.slug());
        Callable<String> start = () -> browser.submit(
                        page,
                        "/applications",
                        "state",
                        "haiti",
                        "key",
                        UUID.randomUUID().toString(),
                        "email",
                        email)
                .location();
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (var begun : threads.invokeAll(Collections.nCopies(5, start)))
                assertThat(begun.get()).contains("/applications/");
        }
        assertThat(browser.get("/applications").html().select(".rows li")).hasSize(5);
    }

    @Test
    void aSharedComputerIsLeft() {
        var browser = browsers.anonymous();
        var path = start(browser);
        var reply = browser.submit(browser.get(path), "/applications/departure");
        assertThat(reply.location()).endsWith("/applications/departure");
        assertThat(reply.header("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.open("/applications/departure").heading()).isEqualTo("You have left this computer");
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.get("/applications").location()).endsWith("/sign-in?to=/applications");
    }

    @Test
    void theStateMayBeChangedUntilTheApplicationIsHandedIn() {
        var browser = browsers.anonymous();
        var path = start(browser);
        var form = path + "/form/institution";
        browser.submit(browser.get(form), form, "state", "togo");
        assertThat(browser.get(path).heading()).isEqualTo("Your application: Togo");
        var wrong = browser.submit(browser.get(form), form, "state", "sudan", "institution", "Kept");
        assertThat(wrong.errors()).contains("Choose a State for which the call is open.");
        assertThat(browser.get(form).html().select("#institution").attr("value"))
                .isEqualTo("Kept");
    }

    @Test
    void handingInGivesANumberedReceiptOnScreenAndByMail() {
        var applicant = fixtures.person(Locale.FRENCH);
        var path = path(samples.draft(haiti, applicant, "Sample Coalition for Water"));
        var browser = browsers.signedInAs(applicant);
        var receipt = browser.open(submit(browser, path).location());
        var number = series.slug().toUpperCase(Locale.ROOT) + "-HTI-1";
        assertThat(receipt.heading()).isEqualTo("Votre candidature est déposée\u202F: Haïti");
        assertThat(receipt.html().select(".receipt-number").text()).isEqualTo(number);
        var mail = mailbox.await(applicant.email(), 2);
        assertThat(mail.subject())
                .isEqualTo("Accusé de réception %s\u202F: votre candidature pour Haïti".formatted(number));
        assertThat(mail.language()).isEqualTo("fr");
        assertThat(mail.body())
                .contains(
                        "Nom de l’institution\u202F: Sample Coalition for Water",
                        "Type d’institution\u202F: Organisation nationale de la société civile",
                        "Communication soumise à l’EPU\u202F: UPR submission (sample).pdf (1 ko)",
                        "Thèmes que la déclaration abordera\u202F: Société civile");

        var again = browser.open(browser.post(path + "/submission").location());
        assertThat(again.heading()).isEqualTo("Déjà déposée\u202F: Haïti");
        assertThat(again.html().select(".receipt-number").text()).isEqualTo(number);
        assertThat(mailbox.to(applicant.email())).hasSize(2);
    }

    /// A stranger may have typed somebody else's address, and all the rest.
    @Test
    void nothingThatAStrangerWroteIsMailedOnInOurName() {
        var owner = fixtures.person();
        var draft = samples.draft(haiti, owner, "https://evil.example \u202E");
        applications.submit(draft.id(), Locale.ENGLISH);
        var mail = mailbox.await(owner.email(), 2);
        assertThat(mail.subject()).startsWith("Receipt ");
        assertThat(mail.body())
                .contains("Your answers stand on the page to which the link leads.")
                .doesNotContain("evil.example", "Name of the institution");
    }

    @Test
    void whatIsMissingIsNamedAndLinked() {
        var browser = browsers.anonymous();
        var path = start(browser);
        var reply = browser.post(path + "/submission");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).hasSize(15).contains("Describe the aim and work of the institution.");
        assertThat(reply.html().select(".error-summary a").eachAttr("href")).contains(path + "/form/aim?check=1#aim");
        assertThat(browser.get(path + "/form/aim?check=1").errors())
                .containsExactly("Describe the aim and work of the institution.");
        assertThat(applications.find(id(path)).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void aCorrectionIsHandedInAgainUnderTheSameNumber() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        submit(browser, path);
        browser.submit(browser.get(path + "/form/aim"), path + "/form/aim", "aim", "We changed our mind.");
        assertThat(Browser.text(browser.get(path), ".notice strong"))
                .isEqualTo("You have changed answers that are not handed in again yet.");
        assertThat(applications.submitted(haiti.id()).getFirst().answers().aim())
                .startsWith("Sample Circle brings");
        var receipt = browser.open(submit(browser, path).location());
        assertThat(receipt.html().select(".receipt-number").text()).endsWith("-HTI-1");
        assertThat(receipt.html().select(".receipt .quiet").text()).isEqualTo("(version 2)");
        assertThat(applications.submitted(haiti.id()))
                .extracting(application -> application.answers().aim())
                .containsExactly("We changed our mind.");
    }

    @Test
    void withdrawingAsksFirstAndSaysWhatFollows() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        submit(browser, path);
        var question = browser.get(path + "/withdrawal");
        assertThat(question.heading()).isEqualTo("Withdraw the application?");
        assertThat(question.html().select("main li")).hasSize(3);
        assertThat(applications.submitted(haiti.id())).hasSize(1);
        browser.submit(question, path + "/withdrawal");
        assertThat(browser.get(path).heading()).matches("Application .*-HTI-1 is withdrawn");
        assertThat(applications.submitted(haiti.id())).isEmpty();
        assertThat(mailbox.await(applicant.email(), 3).subject()).matches("Application .*-HTI-1 is withdrawn");
        assertThat(browser.post(path + "/form/aim", "aim", "late").status()).isEqualTo(404);
        assertThat(browser.post(path + "/withdrawal").status()).isEqualTo(303); // pressed twice
        assertThat(mailbox.to(applicant.email())).hasSize(3);
    }

    @Test
    void aDraftIsDeletedForGood() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        assertThat(browser.submit(browser.get(path + "/withdrawal"), path + "/withdrawal")
                        .heading())
                .isEqualTo("The draft is deleted");
        assertThat(applications.find(id(path))).isEmpty();
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void aFormOpenedInTimeIsTakenForAQuarterOfAnHour() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        clock.at(closesAt.minusSeconds(60), () -> browser.get(path + "/check"));
        clock.at(closesAt.plus(Duration.ofMinutes(14)), () -> {
            assertThat(browser.get(path).html().select(".notice").text()).startsWith("The call has closed. Your form");
            assertThat(browser.post(path + "/submission").location()).endsWith("?news=submitted");
        });
        assertThat(applications.submitted(haiti.id())).hasSize(1);
    }

    @Test
    void tooLateIsSaidAndWhatWasTypedIsKept() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        clock.at(closesAt.minusSeconds(60), () -> browser.get(path + "/check"));
        clock.at(closesAt.plus(Duration.ofMinutes(16)), () -> {
            browser.submit(browser.get(path + "/form/aim"), path + "/form/aim", "aim", "Typed late.");
            var reply = browser.post(path + "/submission");
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.heading()).isEqualTo("The call has closed: this was not handed in");
            assertThat(reply.html().select("a[href^=mailto]").text()).isEqualTo("pre-sessions@example.org");
        });
        assertThat(applications.find(id(path)).orElseThrow().answers().aim()).isEqualTo("Typed late.");
        assertThat(applications.submitted(haiti.id())).isEmpty();
    }

    @Test
    void everyPageOfTheFormKnowsTheDeadline() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        clock.at(closesAt.minusSeconds(60), () -> {
            for (var section : Questionnaire.STANDARD.sections())
                assertThat(browser.get(path + "/form/" + section.code())
                                .html()
                                .select("[data-answers=until] time")
                                .attr("datetime"))
                        .isEqualTo(closesAt.toString());
            assertThat(browser.post(path + "/form/aim/draft", "aim", "In time.").text())
                    .contains("\"closed\":false");
        });
        clock.at(closesAt.plus(Duration.ofMinutes(16)), () -> {
            for (var section : Questionnaire.STANDARD.sections())
                assertThat(browser.get(path + "/form/" + section.code())
                                .html()
                                .select("[data-answers=until]")
                                .text())
                        .startsWith("The call closed on")
                        .contains("What you typed is kept as a draft, which the secretariat does not see.")
                        .endsWith("Questions? Write to pre-sessions@example.org");
            var check = browser.get(path + "/check").html();
            assertThat(check.select("form[action$=submission]")).isEmpty();
            assertThat(check.select("main").text()).doesNotContain("until the call closes");
            assertThat(browser.get(path).html().select("a[href$=check]")).isEmpty();
            assertThat(browser.post(path + "/form/aim/draft", "aim", "Late.").text())
                    .contains("\"closed\":true");
        });
        assertThat(applications.find(id(path)).orElseThrow().answers().aim()).isEqualTo("Late.");
    }

    @Test
    void aFormOpenedOnlyAfterTheCloseIsTooLateAtOnce() {
        var applicant = fixtures.person();
        var path = path(samples.draft(haiti, applicant, "Sample Circle"));
        var browser = browsers.signedInAs(applicant);
        clock.at(closesAt.plusSeconds(1), () -> {
            browser.get(path + "/check");
            assertThat(browser.post(path + "/submission").status()).isEqualTo(409);
            assertThat(applications.find(id(path)).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
        });
    }

    @Test
    void theOwnListHoldsOnesOwnOnly() {
        var applicant = fixtures.person();
        samples.begun(haiti, applicant);
        samples.application(haiti, applicant, answers("Sample Circle"));
        samples.application(haiti, "Sample Others");
        assertThat(browsers.signedInAs(applicant)
                        .get("/applications")
                        .html()
                        .select(".rows li")
                        .eachText())
                .hasSize(2)
                .noneMatch(line -> line.contains("Sample Others"));
    }

    private static Answers answers(String institution) {
        return SampleApplications.answers(institution, InstitutionKind.COALITION, Set.of("civil-society"));
    }

    private String start(Browser browser) {
        var page = browser.get("/applications/new?series=" + series.slug());
        var location = browser.submit(page, "/applications", "state", "haiti", "email", email)
                .location();
        return location.substring(location.indexOf("/applications/"));
    }

    private Browser byLink(int mails) {
        var link = mailbox.await(email, mails).linkPath();
        var browser = browsers.anonymous();
        browser.submit(browser.get(link), link);
        return browser;
    }

    private static Browser.Reply submit(Browser browser, String path) {
        return browser.submit(browser.get(path + "/check"), path + "/submission");
    }

    private static String path(Application application) {
        return "/applications/" + application.id();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void assertSame404(Browser.Reply foreign, Browser.Reply none) {
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(foreign.html().select("main").html())
                .isEqualTo(none.html().select("main").html());
    }
}
