package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ReceiptPagesTest {
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

    Person applicant;
    Browser browser;
    String path;
    String number;
    String code;

    @BeforeEach
    void handIn() {
        var series = fixtures.series("HTI");
        PreSession haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(
                series, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
        applicant = fixtures.person();
        browser = browsers.signedInAs(applicant);
        path = "/applications/"
                + samples.draft(haiti, applicant, "Sample Secret Circle").id();
        browser.post(path + "/submission");
        number = browser.get(path).html().select(".receipt-number").text();
        code = browser.get(path).html().select(".receipt code").text();
    }

    @Test
    void whoIsShownAReceiptSeesThatItIsGenuineAndNothingOfTheAnswers() {
        assertThat(code).matches("([A-Z2-7]{5}-){3}[A-Z2-7]{5}");
        var typed = code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('o', '0');
        var checked = check(number.toLowerCase(Locale.ROOT), typed);
        assertThat(checked).contains("This receipt is genuine.", number, "on Haiti");
        assertThat(checked).doesNotContain("Sample Secret Circle", applicant.email());
        assertThat(mailbox.await(applicant.email(), 2).body()).contains(code).contains("/receipts");
    }

    @Test
    void anotherCodeAndAnotherNumberAreTheSameNothing() {
        var other = code.charAt(0) == 'A' ? "B" + code.substring(1) : "A" + code.substring(1);
        var unknown = "This is not a receipt of this installation.";
        assertThat(check(number, other)).contains(unknown).doesNotContain("This receipt is genuine.");
        assertThat(check(number + "0", code)).contains(unknown);
        assertThat(check("x", "")).contains(unknown);
        assertThat(browsers.anonymous().get("/receipts").html().text()).doesNotContain(unknown);
    }

    @Test
    void anEarlierReceiptSaysThatItWasCorrectedAndLaterWithdrawn() {
        browser.post(path + "/form/aim", "aim", "Another aim.");
        browser.post(path + "/submission");
        assertThat(check(number, code)).contains("This receipt is genuine.", "A correction was handed in afterwards");
        var latest = browser.get(path).html().select(".receipt code").text();
        assertThat(latest).isNotEqualTo(code);
        assertThat(check(number, latest)).contains("This receipt is genuine.").doesNotContain("afterwards");
        browser.post(path + "/withdrawal");
        assertThat(check(number, latest)).contains("This receipt is genuine.", "was withdrawn afterwards");
    }

    private String check(String shown, String typed) {
        return browsers.anonymous()
                .get("/receipts?number=" + shown + "&code=" + typed.replace(" ", "%20"))
                .html()
                .select("main")
                .text();
    }
}
