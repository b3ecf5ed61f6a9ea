package org.presessions.applications.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.SubmissionOutcome;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LateEntryPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Calls calls;

    @Autowired
    Calendar calendar;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private final String email = UUID.randomUUID() + "@example.org";
    private PreSession haiti;
    private Browser desk;

    @BeforeEach
    void aCallHasClosed() {
        var series = fixtures.series("HTI", "TGO");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var now = Instant.now();
        samples.call(series, now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1)));
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void aLinkLetsOneInAfterTheCloseAndNoSecondOne() {
        var link = link("1");
        var browser = browsers.anonymous();
        var page = browser.get(link);
        assertThat(page.heading()).isEqualTo("Apply to speak: Haiti");
        assertThat(browser.submit(page, link, "email", "nobody").errors()).hasSize(1);
        var kept = browser.submit(page, link, "email", "nobody", "zone", "Africa/Lagos");
        assertThat(kept.html().select("input[name=zone]").val()).isEqualTo("Africa/Lagos");
        assertThat(kept.text()).doesNotContain("Copy what you need");
        var begun = browser.submit(page, link, "email", email, "zone", "America/Port-au-Prince");
        assertThat(begun.location()).contains("/applications/");
        assertThat(browser.submit(page, link, "email", email).location())
                .as("pressed twice")
                .isEqualTo(begun.location());
        var ended = browsers.anonymous().get(link);
        assertThat(ended.status()).isEqualTo(409);
        assertThat(ended.heading()).isEqualTo("This link cannot be used any more");
        assertThat(ended.text()).contains("nothing of it is lost").doesNotContain(email);
        assertThat(browser.get(path(begun))
                        .html()
                        .select("[data-answers=until]")
                        .text())
                .startsWith("Hand it in by Thursday 1 May 2098, 12:00 in Geneva");
        assertThat(mailbox.await(email, 1).body()).contains("1 May 2098");
        assertThat(applications.draft(id(begun)).zone()).contains(ZoneId.of("America/Port-au-Prince"));
        assertThat(list().select("ul.rows li p").eachText()).contains("It can be used no more.");
    }

    @Test
    void whatWasBegunSoIsHandedInUntilTheLinkExpiresAndNotLater() {
        var applicant = fixtures.person();
        var browser = browsers.signedInAs(applicant);
        var link = link("5");
        var first = id(browser.submit(browser.get(link), link));
        var second = id(browser.submit(browser.get(link), link));
        var complete = samples.draft(haiti, fixtures.person(), "Sample Circle");
        applications.save(first, complete.answers());
        applications.attach(
                first,
                applications
                        .find(complete.id())
                        .orElseThrow()
                        .submissionFileId()
                        .orElseThrow());
        assertThat(applications.submit(first, Locale.ENGLISH)).isInstanceOf(SubmissionOutcome.Submitted.class);
        clock.at(Instant.parse("2098-05-01T10:00:00Z"), () -> {
            assertThat(applications.submit(second, Locale.ENGLISH))
                    .isInstanceOf(SubmissionOutcome.DeadlinePassed.class);
            assertThat(browser.get(link).status()).isEqualTo(409);
        });
    }

    @Test
    void aLinkThatWasTakenBackSaysSoAndOneThatWasNeverMadeIsNotThere() {
        var link = link("5");
        var end = list().select("form[action$=/end]").attr("action");
        desk.submit(desk.get(address()), end);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(409);
        assertThat(browsers.anonymous().get("/applications/late/x").status()).isEqualTo(404);
        assertThat(applications.submitted(haiti.id())).isEmpty();
    }

    @Test
    void whoeverBeginsWithTheLinkBeforeTheCloseIsToldOfTheirOwnEnd() {
        calls.extend(haiti.id(), Instant.now().plus(Duration.ofDays(3)), Wording.english("Storms"));
        var browser = browsers.signedInAs(fixtures.person());
        var link = link("1");
        var begun = browser.submit(browser.get(link), link);
        assertThat(browser.get(path(begun))
                        .html()
                        .select("[data-answers=until]")
                        .text())
                .startsWith("Hand it in by Thursday 1 May 2098, 12:00 in Geneva");
    }

    @Test
    void aLinkForAPreSessionThatWasGivenUpOpensNothing() {
        var link = link("5");
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(200);
        calendar.giveUp(haiti.id(), Wording.english("Too few applications"));
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(409);
        assertThat(browsers.anonymous().post(link, "email", email).status()).isEqualTo(404);
    }

    @Test
    void aLinkWithoutSenseIsRefused() {
        assertThat(desk.post(address(), "uses", "0", "until", "2001-01-01T10:00")
                        .errors())
                .containsExactly("Enter a number from 1 to 100.", "Enter a day and time that is still to come.");
        assertThat(desk.post(address(), "uses", "1", "until", "+999999999-12-31T23:59")
                        .errors())
                .containsExactly("Enter a day and time that is still to come.");
        assertThat(browsers.signedInAs(fixtures.person(Role.DELEGATE))
                        .get(address())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staffEnterWhatCameByPostUntilItsOwnerComes() {
        var page = desk.get(address());
        var begun = desk.submit(page, address() + "/by-post", "email", email, "language", "fr");
        var path = path(begun);
        assertThat(desk.get(path).html().select(".notice").text()).startsWith("You fill this in for");
        desk.submit(desk.get(path + "/form/aim"), path + "/form/aim", "aim", "Clean water.");
        assertThat(applications.find(id(begun)).orElseThrow().answers().aim()).isEqualTo("Clean water.");
        assertThat(browsers.signedInAs(fixtures.person(Role.DELEGATE)).get(path).status())
                .isEqualTo(404);
        var owner = browsers.anonymous();
        var link = mailbox.await(email, 1).linkPath();
        owner.submit(owner.get(link), link);
        assertThat(owner.get(path).status()).isEqualTo(200);
        assertThat(desk.get(path).status()).isEqualTo(404);
    }

    @Test
    void whoeverOfTheStaffClosedTheTabFindsWhatTheyEnterAgainAndTwoPressesBeginOne() {
        var byPost = address() + "/by-post";
        var page = desk.get(address());
        var begun = desk.submit(page, byPost, "email", email, "language", "fr");
        assertThat(desk.submit(page, byPost, "email", email, "language", "fr").location())
                .as("pressed twice")
                .isEqualTo(begun.location());
        var another = UUID.randomUUID() + "@example.org";
        assertThat(desk.submit(page, byPost, "email", another, "language", "en").location())
                .as("the same form, gone back to, for somebody else")
                .isNotEqualTo(begun.location());
        var colleague = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var listed = colleague.get(address()).html();
        assertThat(listed.select("ul.rows li")).hasSize(2);
        assertThat(listed.select("ul.rows li").getLast().text())
                .startsWith(email + " begun on ")
                .contains("Not handed in. It is taken until ");
        var path = listed.select("ul.rows li").getLast().select("a").attr("href");
        assertThat(path).isEqualTo(path(begun));
        var tasks = colleague.get(path).html().text();
        assertThat(tasks)
                .contains("Until then you come back to it from this page: Late, or by post: Haiti")
                .contains("Only the secretariat and its owner see what you write")
                .doesNotContain("Once you have opened that link");

        var complete = samples.draft(haiti, fixtures.person(), "Sample Circle");
        var file = applications
                .find(complete.id())
                .orElseThrow()
                .submissionFileId()
                .orElseThrow();
        applications.save(id(begun), complete.answers());
        applications.attach(id(begun), file);
        assertThat(list().select("ul.rows li").getLast().text()).startsWith("Sample Circle begun on ");
        desk.post(path + "/submission");
        assertThat(list().select("ul.rows li").getLast().select("a[href=/desk/applications/" + id(begun) + "]"))
                .hasSize(1);
        assertThat(mailbox.await(email, 2).subject()).startsWith("Accusé de réception");
    }

    @Test
    void whatItsOwnerWritesInADraftThatStaffBeganIsNotShownToStaff() {
        var begun = desk.submit(desk.get(address()), address() + "/by-post", "email", email, "language", "fr");
        var owner = browsers.anonymous();
        var link = mailbox.await(email, 1).linkPath();
        owner.submit(owner.get(link), link);
        owner.get(path(begun));
        var complete = samples.draft(haiti, fixtures.person(), "Sample Circle");
        applications.save(id(begun), complete.answers());
        var line = list().select("ul.rows li");
        assertThat(line.text()).startsWith(email).contains("theirs alone now").doesNotContain("Sample Circle");
        assertThat(line.select("a")).isEmpty();
    }

    @Test
    void whatStaffEnterStaysTheirsWhenTheyChangeItsState() {
        var begun = desk.submit(desk.get(address()), address() + "/by-post", "email", email, "language", "fr");
        var togo = calendar.preSession(haiti.series().slug(), "togo").orElseThrow();
        applications.move(id(begun), togo.id());
        assertThat(desk.get(path(begun)).status()).isEqualTo(200);
        assertThat(desk.get("/desk" + togo.path() + "/late-entries")
                        .html()
                        .select("ul.rows a")
                        .attr("href"))
                .isEqualTo(path(begun));
    }

    private String link(String uses) {
        var made =
                desk.submit(desk.get(address()), address(), "uses", uses, "until", "2098-05-01T12:00", "note", "Ms X");
        return URI.create(made.html().select(".notice code").text()).getPath();
    }

    private Document list() {
        return desk.get(address()).html();
    }

    private String address() {
        return "/desk" + haiti.path() + "/late-entries";
    }

    private static String path(Browser.Reply begun) {
        return URI.create(begun.location()).getPath();
    }

    private static UUID id(Browser.Reply begun) {
        return UUID.fromString(path(begun).substring("/applications/".length()));
    }
}
