package org.presessions.applications.filling;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.presessions.applications.ApplicationRepository;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A draft of an application in a real browser, whose applicant comes by a letter.
abstract class InDraft {
    static final LocatorAssertions.IsAttachedOptions DEVICE_OPEN =
            new LocatorAssertions.IsAttachedOptions().setTimeout(30_000);

    static Chromium chromium;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Autowired
    ApplicationRepository repository;

    @Autowired
    SignInLinks links;

    @LocalServerPort
    int port;

    UUID id;
    private String link = "";

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    /// @return its id
    abstract UUID begun();

    @BeforeEach
    void begin() {
        id = begun();
    }

    /// A Pre-session whose call is open.
    PreSession called() {
        var series = fixtures.series("HTI");
        var now = Instant.now();
        samples.call(series, now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(10)));
        return calendar.preSession(series.slug(), "haiti").orElseThrow();
    }

    /// By a new link, which leads there.
    Page arrives(BrowserContext context, String below) {
        var applicant = repository.find(id).orElseThrow().applicantId();
        var until = Instant.now().plus(Duration.ofHours(1));
        link = links.issue(applicant, new Mail.PersonalLink(path() + below, until, false));
        var page = context.newPage();
        arrivesAgain(page);
        return page;
    }

    /// By the same link.
    void arrivesAgain(Page page) {
        page.navigate("http://localhost:" + port + link.substring(link.indexOf("/sign-in")));
        page.locator("main button").first().click();
    }

    String aim() {
        return repository.find(id).orElseThrow().fields().text("aim");
    }

    String address(String below) {
        return "http://localhost:" + port + path() + below;
    }

    String path() {
        return "/applications/" + id;
    }
}
