package org.presessions.applications.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Files that readers of a call take away with it.
@ServerTest
class CallFilePagesTest {
    private static final byte[] GUIDE = SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calls calls;

    Series series;
    Browser desk;
    String page;

    @BeforeEach
    void anOpenCall() {
        series = fixtures.series("HTI");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        page = "/desk" + series.path() + "/call/files";
    }

    @Test
    void whatStaffAddIsTakenAwayByWhoeverReadsTheCallUntilItIsRemoved() {
        assertThat(desk.get("/desk" + series.path() + "/call").text()).contains(page);
        assertThat(add("Guide – été.pdf", GUIDE).location()).isEqualTo(page);
        var link = browsers.anonymous()
                .get(series.path() + "/call")
                .html()
                .select("a:contains(Guide – été.pdf)")
                .attr("href");
        var taken = browsers.anonymous().get(link);
        assertThat(taken.bytes()).isEqualTo(GUIDE);
        assertThat(taken.header("content-disposition")).startsWith("attachment;");
        var removal = desk.get(page).html().select("form[action$=/removal]").attr("action");
        desk.submit(desk.get(page), removal);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(404);
        assertThat(browsers.anonymous().get(series.path() + "/call").text()).doesNotContain("Guide – été.pdf");
    }

    @Test
    void theFilesOfADraftAreForStaffAlone() {
        var planned = fixtures.series("TGO");
        calls.plan(
                new NewCall(planned.id(), Instant.now(), Instant.now().plus(Duration.ofDays(1)), "ask@example.org"),
                Optional.empty());
        page = "/desk" + planned.path() + "/call/files";
        add("guide.pdf", GUIDE);
        var link = desk.get(page).html().select("a:contains(guide.pdf)").attr("href");
        assertThat(desk.get(link).status()).isEqualTo(200);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(404);
        assertThat(browsers.signedInAs(fixtures.person(Role.SPEAKER)).get(link).status())
                .isEqualTo(404);
    }

    @Test
    void aNewCallTakesOverTheFilesOfTheLastAndKeepsThemWhenThatLosesThem() {
        add("guide.pdf", GUIDE);
        var before = page;
        var next = fixtures.series("TGO");
        samples.call(
                next, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofHours(1)));
        page = "/desk" + next.path() + "/call/files";
        desk.submit(desk.get(page), page + "/earlier");
        var link = desk.get(page).html().select("a:contains(.pdf)").attr("href");
        assertThat(link).startsWith(next.path());
        var removal = desk.get(before).html().select("form[action$=/removal]").attr("action");
        desk.submit(desk.get(before), removal);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoDocumentAndNothingAtAllAreRefused() {
        assertThat(add("guide.pdf", "hello".getBytes(StandardCharsets.UTF_8)).errors())
                .singleElement()
                .asString()
                .startsWith("“guide.pdf” is neither a PDF nor a Word file");
        assertThat(add("", new byte[0]).errors()).containsExactly("Choose the file.");
        assertThat(desk.get(page).text()).contains("This call has no files yet.");
    }

    private Browser.Reply add(String name, byte[] content) {
        return Attachment.send(desk, page, "file", name, content);
    }
}
