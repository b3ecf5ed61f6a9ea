package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.applications.reminding.Reminders;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/// Answers first; the file may follow for some hours.
@ServerTest
class FilesFollowTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calls calls;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    Reminders reminders;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private final Instant closesAt = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
    private PreSession haiti;
    private Person applicant;
    private Browser browser;
    private Browser desk;
    private String path;

    @BeforeEach
    void aDraftWithoutItsFile() {
        haiti = fixtures.preSession("HTI");
        call(48);
        applicant = fixtures.person();
        browser = browsers.signedInAs(applicant);
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var draft = samples.draft(haiti, applicant, "Sample Circle");
        applications.detach(draft.id());
        path = "/applications/" + draft.id();
    }

    @Test
    void theAnswersAreHandedInFirstAndTheReceiptSaysUntilWhenTheFileMayCome() {
        var check = browser.get(path + "/check");
        assertThat(check.errors()).isEmpty();
        assertThat(check.text()).contains("The file may follow: until 48 hours after the call closes");
        assertThat(browser.get(path).text()).contains("May follow");
        handIn();
        assertThat(browser.get(path).text())
                .contains("Your file may come until")
                .contains(closesAt.plus(Duration.ofHours(48)).toString())
                .contains("You can correct it until")
                .doesNotContain("Hand it in by")
                .contains("Send the file");
        assertThat(mailbox.await(applicant.email(), 2).body()).contains("Your file is not there yet");
        assertThat(desk.get("/desk" + path).text()).contains("The file may come until");
    }

    /// What was promised stays, whatever the call says since.
    @Test
    void whoCorrectsReadsUntilWhenTheFileWasPromisedToBeTaken() {
        handIn();
        call(0);
        assertThat(browser.get(path + "/check").text())
                .contains("Your file may come until")
                .contains(closesAt.plus(Duration.ofHours(48)).toString())
                .doesNotContain("hours after the call closes");
    }

    @Test
    void itIsHandedInAsItComesAfterTheCloseToo() {
        handIn();
        clock.at(closesAt.plus(Duration.ofHours(20)), () -> {
            assertThat(attach().location()).isEqualTo(path + "?news=file");
            assertThat(browser.get(path + "?news=file").heading()).contains("is complete");
            assertThat(browser.get(path).text()).doesNotContain("Your file may come until");
            assertThat(mailbox.await(applicant.email(), 3).body())
                    .contains("report.pdf")
                    .doesNotContain("not there yet");
        });
        assertThat(desk.get("/desk" + path).text()).contains("report.pdf").doesNotContain("The file may come until");
        assertThat(desk.get("/desk" + path + "/submission-file").status()).isEqualTo(200);
    }

    @Test
    void answersThatWereChangedAndNotHandedInDoNotComeWithIt() {
        handIn();
        browser.submit(browser.get(path + "/form/aim"), path + "/form/aim", "aim", "zzchanged");
        attach();
        assertThat(desk.get("/desk" + path).text()).contains("report.pdf").doesNotContain("zzchanged");
        assertThat(mailbox.await(applicant.email(), 3).body()).doesNotContain("zzchanged");
        assertThat(browser.get(path).text()).contains("You have changed answers that are not handed in again yet");
    }

    @Test
    void afterItsTimeItIsNotTakenAndTheDeskSaysSo() {
        handIn();
        clock.at(Instant.now().plus(Duration.ofHours(52)), () -> {
            attach();
            assertThat(browser.get(path).text()).contains("Your file did not come in time");
            assertThat(desk.get("/desk" + path).text()).contains("No file came").doesNotContain("report.pdf");
        });
    }

    @Test
    void itsSenderIsRemindedOnceAndNotOnceItIsThere() {
        handIn();
        assertThat(mailbox.await(applicant.email(), 2).subject()).startsWith("Receipt");
        clock.at(Instant.now().plus(Duration.ofHours(30)), () -> {
            remind();
            remind();
            assertThat(mailbox.await(applicant.email(), 3).subject()).startsWith("Your file is awaited");
        });
        assertThat(mailbox.to(applicant.email())).hasSize(3);
    }

    @Test
    void whereTheCallLetsNothingFollowTheFileIsMissing() {
        call(0);
        assertThat(browser.get(path + "/check").errors()).hasSize(1);
        assertThat(browser.post(path + "/submission").status()).isEqualTo(422);
    }

    private void call(int hours) {
        calls.open(new NewCall(
                haiti.series().id(), Instant.now().minus(Duration.ofDays(10)), closesAt, "ask@example.org", hours));
    }

    private void handIn() {
        assertThat(browser.post(path + "/submission").location()).endsWith("news=submitted");
    }

    private void remind() {
        var id = applications.of(applicant.id()).getFirst().id();
        reminders.due().stream().filter(due -> due.draftId().equals(id)).forEach(reminders::tell);
    }

    private Browser.Reply attach() {
        var body = "--line\r\nContent-Disposition: form-data; name=\"submission\"; filename=\"report.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + SampleApplications.PDF + "\r\n--line--\r\n";
        return browser.send(browser.fileRequest(path + "/form/submission")
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII)));
    }
}
