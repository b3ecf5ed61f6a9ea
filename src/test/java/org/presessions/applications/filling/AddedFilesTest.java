package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.applications.erasing.AnswerErasures;
import org.presessions.applications.form.PersonalData;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.files.StoredFiles;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.Page;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A call asks for a second file: it belongs to its question, on a page of its own.
@ServerTest
class AddedFilesTest {
    private static final byte[] PDF = SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate CLOSING_DAY = LocalDate.now(Page.GENEVA).plusDays(1);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calls calls;

    @Autowired
    SampleApplications samples;

    @Autowired
    AnswerErasures erasures;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PreSession haiti;
    Person applicant;
    Browser browser;
    Browser desk;
    String form;
    String path;

    @BeforeEach
    void aFormThatAsksForStatutes() {
        haiti = fixtures.preSession("HTI");
        call(0);
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        form = "/desk" + haiti.series().path() + "/call/form";
        assertThat(add("aim").errors())
                .containsExactly("A file has a part of its own: add a part first, and put this question there.");
        desk.post(form + "/parts/new", "title", "Statutes");
        assertThat(add("own-statutes").status()).isEqualTo(303);
        desk.post(form + "/publication", "at", "");
        applicant = fixtures.person();
        browser = browsers.signedInAs(applicant);
        path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
    }

    @Test
    void itIsAskedForSentReadAndTakenAway() throws IOException {
        assertThat(browser.get(path + "/check").errors()).containsExactly("Answer this question: The statutes");
        assertThat(browser.get(path + "/form/own-statutes").text()).contains("The statutes");
        assertThat(send("statutes.pdf", "hello".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(422);
        assertThat(send("statutes.pdf", PDF).location()).isEqualTo(path + "/form/own-statutes");
        assertThat(browser.get(path + "/check").errors()).isEmpty();
        assertThat(browser.get(path + "/files/own-the-statutes").bytes()).isEqualTo(PDF);
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
        assertThat(browser.get(path).text()).contains("statutes.pdf");
        var link = "/desk" + path + "/files/own-the-statutes";
        assertThat(desk.get("/desk" + path).text()).contains("statutes.pdf").contains(link);
        assertThat(desk.get(link).bytes()).isEqualTo(PDF);
        assertThat(browsers.signedInAs(fixtures.person())
                        .get(path + "/files/own-the-statutes")
                        .status())
                .isEqualTo(404);
        assertThat(zipped()).anyMatch(name -> name.endsWith("/own-the-statutes/statutes.pdf"));
    }

    @Test
    void whichFileItIsNoFormSays() {
        send("statutes.pdf", PDF);
        browser.post(
                path + "/form/own-statutes",
                "own-the-statutes",
                UUID.randomUUID().toString());
        browser.post(path + "/form/whole", "own-the-statutes", UUID.randomUUID().toString());
        assertThat(browser.get(path + "/files/own-the-statutes").bytes()).isEqualTo(PDF);
        assertThat(browser.get(path + "/files/aim").status()).isEqualTo(404);
    }

    @Test
    void itIsReplacedAndRemovedUntilItIsHandedIn() {
        send("first.pdf", PDF);
        send("second.pdf", PDF);
        assertThat(browser.get(path + "/form/own-statutes").text())
                .contains("second.pdf")
                .doesNotContain("first.pdf");
        browser.submit(browser.get(path + "/form/own-statutes"), path + "/files/own-the-statutes/removal");
        assertThat(browser.get(path + "/files/own-the-statutes").status()).isEqualTo(404);
        assertThat(browser.get(path + "/check").errors()).hasSize(1);
    }

    @Test
    void itMayFollowAsTheOtherDoes() {
        call(48);
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
        var button =
                browser.get(path).html().select("a:contains(Send the file)").attr("href");
        assertThat(button).isEqualTo(path + "/form/own-statutes");
        assertThat(send("statutes.pdf", PDF).location()).isEqualTo(path + "?news=file");
        assertThat(desk.get("/desk" + path).text()).contains("statutes.pdf");
    }

    @Test
    void aRedactedCopyHidesIt() {
        send("statutes.pdf", PDF);
        browser.post(path + "/submission");
        var page = "/desk" + path + "/redacted-copy";
        desk.submit(desk.get(page), page, "hidden", "own-the-statutes");
        assertThat(desk.get("/desk" + path).text()).doesNotContain("statutes.pdf");
        assertThat(desk.get("/desk" + path + "/files/own-the-statutes").status())
                .isEqualTo(404);
    }

    @Test
    void oneThatTellsOfAPersonGoesInAllVersionsWhenItsTimeIsOver() {
        asked(statutes("data", "sensitive"));
        send("first.pdf", PDF);
        browser.post(path + "/submission");
        send("second.pdf", PDF);
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var before = sent(id);
        assertThat(before).hasSize(2);
        erasures.erase(id, PersonalData.SENSITIVE);
        assertThat(sent(id)).isEmpty();
        assertThat(files.find(before)).isEmpty();
        assertThat(browser.get(path + "/files/own-the-statutes").status()).isEqualTo(404);
        assertThat(desk.get("/desk" + path + "/files/own-the-statutes").status())
                .isEqualTo(404);
        assertThat(browser.get(path).text()).doesNotContain("first.pdf");
        send("third.pdf", PDF);
        erasures.erase(id, PersonalData.SENSITIVE);
        assertThat(sent(id)).isEmpty();
        assertThat(browser.get(path + "/submission-file").bytes()).isEqualTo(PDF);
    }

    @Test
    void whatWasPromisedIsTakenAfterTheDayThatFixesItToo() {
        call(48);
        asked(statutes("frozenAfter", CLOSING_DAY.toString()));
        browser.post(path + "/form/submission/removal");
        assertThat(browser.get(path + "/check").text()).contains("The file may follow");
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
        clock.at(CLOSING_DAY.plusDays(1).atStartOfDay(Page.GENEVA).toInstant().plusSeconds(60), () -> {
            var submission = Attachment.send(browser, path + "/form/submission", "submission", "report.pdf", PDF);
            assertThat(submission.location()).isEqualTo(path + "?news=file");
            assertThat(browser.get(path).text()).contains("Your file may come until");
            assertThat(browser.get(path + "/form/own-statutes").html().select("form[data-upload]"))
                    .hasSize(1);
            assertThat(send("statutes.pdf", PDF).location()).isEqualTo(path + "?news=file");
            assertThat(browser.get(path).text()).doesNotContain("Your file may come until");
            assertThat(browser.get(path + "/form/own-statutes").html().select("form[data-upload]"))
                    .isEmpty();
            assertThat(send("other.pdf", PDF).status()).isEqualTo(404);
        });
        assertThat(desk.get("/desk" + path).text()).contains("statutes.pdf").doesNotContain("other.pdf");
    }

    @Test
    void aCorrectionAfterThatDayTakesNothingOfThePromise() {
        call(48);
        asked(statutes("frozenAfter", CLOSING_DAY.minusDays(1).toString()));
        browser.post(path + "/submission");
        clock.at(CLOSING_DAY.atStartOfDay(Page.GENEVA).toInstant().plusSeconds(1), () -> {
            browser.submit(browser.get(path + "/form/aim"), path + "/form/aim", "aim", "Another aim.");
            assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
            assertThat(browser.get(path).text()).contains("Your file may come until");
            assertThat(send("statutes.pdf", PDF).location()).isEqualTo(path + "?news=file");
        });
    }

    @Test
    void whatWasFixedBeforeItWasHandedInIsNotAwaited() {
        asked(statutes("frozenAfter", CLOSING_DAY.minusDays(2).toString()));
        assertThat(browser.get(path).text()).doesNotContain("May follow");
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
        assertThat(browser.get(path).text()).doesNotContain("Your file");
        assertThat(desk.get("/desk" + path).text()).doesNotContain("file may come", "No file came");
    }

    @Test
    void whatMayBeLeftOutIsNotSaidToFollow() {
        call(48);
        var optional = new ArrayList<>(List.of(statutes()));
        optional.removeAll(List.of("required", "yes"));
        asked(optional.toArray(String[]::new));
        assertThat(browser.get(path).text()).doesNotContain("May follow");
        for (var page : List.of("/check", "/form/own-statutes"))
            assertThat(browser.get(path + page).text()).doesNotContain("The file may follow");
        browser.post(path + "/submission");
        assertThat(browser.get(path).text()).doesNotContain("Your file");
    }

    /// Of somebody who begins when the statutes are asked for otherwise.
    private void asked(String... otherwise) {
        assertThat(desk.post(form + "/questions/own-the-statutes", otherwise).status())
                .isEqualTo(303);
        desk.post(form + "/publication", "at", "");
        path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Circle").id();
    }

    private List<UUID> sent(UUID id) {
        return jdbc.sql("select file_id from application_file where application_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    private void call(int hours) {
        calls.open(new NewCall(
                haiti.series().id(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)),
                "ask@example.org",
                hours));
    }

    private Browser.Reply add(String part) {
        return desk.post(form + "/questions/new", statutes("part", part));
    }

    private static String[] statutes(String... more) {
        var fields = new ArrayList<>(List.of(more));
        var usual = List.of(
                "part",
                "own-statutes",
                "label",
                "The statutes",
                "kind",
                "attachment",
                "required",
                "yes",
                "readers",
                "assessors",
                "data",
                "none");
        for (var i = 0; i < usual.size(); i += 2)
            if (!fields.contains(usual.get(i))) fields.addAll(usual.subList(i, i + 2));
        return fields.toArray(String[]::new);
    }

    private Browser.Reply send(String name, byte[] content) {
        return Attachment.send(browser, path + "/files/own-the-statutes", "file", name, content);
    }

    private List<String> zipped() throws IOException {
        var names = new ArrayList<String>();
        var bytes = desk.get("/desk" + haiti.path() + "/applications.zip").bytes();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }
}
