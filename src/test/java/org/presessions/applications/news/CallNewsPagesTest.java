package org.presessions.applications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Earlier applicants who agreed are told of a call that has opened: once, and not once they ended it.
@ServerTest
class CallNewsPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Outbox outbox;

    Person ana;
    Browser browser;
    Browser desk;
    PreSession togo;
    String receipt;
    String page;

    @BeforeEach
    void oneWhoAppliedBeforeAndAgreedAndACallThatIsOpen() {
        ana = fixtures.person();
        browser = browsers.signedInAs(ana);
        var answers = SampleApplications.answers("Sample Circle", InstitutionKind.NHRI, Set.of("justice"));
        receipt = "/applications/"
                + samples.application(fixtures.preSession("HTI"), ana, answers).id();
        assertThat(browser.get(receipt).text()).contains(receipt + "/news");
        browser.submit(browser.get(receipt + "/news"), receipt + "/news");
        togo = fixtures.preSession("TGO");
        samples.call(
                togo.series(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(9)));
        desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        page = "/desk" + togo.series().path() + "/call/news";
    }

    @Test
    void oneLetterWaitsInTheOutboxHoweverOftenTheButtonIsPressed() {
        assertThat(browser.get(receipt + "/news").text()).contains("We write to you when another call opens.");
        write();
        write();
        var letter = held().getFirst();
        assertThat(held()).hasSize(1);
        assertThat(letter.mail().toAddress()).isEqualTo(ana.email());
        assertThat(letter.mail().body())
                .contains(togo.state().name(Locale.ENGLISH))
                .contains(togo.series().path() + "/call")
                .contains("/applications/news/");
        assertThat(desk.get("/desk/outbox").text()).contains("Letter");
    }

    @Test
    void theAddressInTheLetterEndsThemAndOneThatWaitsLeavesNoMore() {
        write();
        var body = held().getFirst().mail().body();
        var end = body.substring(body.indexOf("/applications/news/")).strip();
        var stranger = browsers.anonymous();
        assertThat(stranger.submit(stranger.get(end), end).location()).isEqualTo(end);
        assertThat(stranger.get(end).text()).contains("We do not write to you about other calls.");
        var id = held().getFirst().id();
        desk.post("/desk/outbox/release", "id", id.toString());
        assertThat(outbox.find(id).orElseThrow().status()).isEqualTo(MailStatus.OVERTAKEN);
        assertThat(stranger.get("/applications/news/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aMailProgramEndsThemByOnePostWithoutACookieOrAToken() {
        write();
        var mail = held().getFirst().mail();
        var stop = mail.stopAddress().orElseThrow();
        assertThat(mail.body()).contains(stop.substring(0, stop.indexOf("/stop")));
        var path = stop.substring(stop.indexOf("/applications/"));
        assertThat(oneClick(path).status()).isEqualTo(204);
        assertThat(oneClick(path).status()).isEqualTo(204);
        assertThat(browsers.anonymous()
                        .get(path.substring(0, path.indexOf("/stop")))
                        .text())
                .contains("We do not write to you about other calls.");
        assertThat(oneClick("/applications/news/" + UUID.randomUUID() + "/stop").status())
                .isEqualTo(404);
    }

    /// As most mail programs send it, and as the standard would have it.
    private Browser.Reply oneClick(String path) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        var inParts = oneClick(path, "multipart/form-data; boundary=x", part);
        var plain = oneClick(path, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
        assertThat(inParts.status()).isEqualTo(plain.status());
        return plain;
    }

    private Browser.Reply oneClick(String path, String type, String body) {
        var program = browsers.anonymous();
        return program.send(
                program.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void whoHasAppliedAlreadyOrNeverAgreedGetsNone() {
        samples.begun(togo, ana);
        var other = fixtures.person();
        samples.application(
                fixtures.preSession("HTI"),
                other,
                SampleApplications.answers("Sample Other", InstitutionKind.NHRI, Set.of("justice")));
        write();
        assertThat(held()).isEmpty();
        assertThat(outbox.held())
                .noneMatch(message -> message.mail().toAddress().equals(other.email()));
    }

    @Test
    void nothingIsWrittenBeforeACallIsOpen() {
        var iceland = fixtures.preSession("ISL");
        samples.call(
                iceland.series(),
                Instant.now().plus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(9)));
        var later = "/desk" + iceland.series().path() + "/call/news";
        assertThat(desk.get(later).html().select("form[action=" + later + "]")).isEmpty();
        assertThat(desk.post(later).status()).isEqualTo(409);
    }

    private void write() {
        assertThat(desk.post(page).status()).isEqualTo(303);
    }

    private List<MailMessage> held() {
        return outbox.held().stream()
                .filter(message -> message.mail().kind().equals("call-news"))
                .filter(message ->
                        message.mail().personId().filter(ana.id()::equals).isPresent())
                .toList();
    }
}
