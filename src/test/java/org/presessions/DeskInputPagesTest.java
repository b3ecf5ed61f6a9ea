package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.FirstAdministrator;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// As [InputPagesTest], for the forms of the secretariat and of administrators.
@ServerTest
class DeskInputPagesTest {
    private final String own = UUID.randomUUID().toString().substring(24);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    SampleApplications applications;

    @Autowired
    MissionRegister register;

    @Autowired
    Calls calls;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    private PreSession haiti;
    private Browser staff;

    @BeforeEach
    void signIn() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    /// Sends a form with a text, and gives back what was kept of it.
    private interface Form extends BiFunction<DeskInputPagesTest, String, String> {}

    static Stream<Named<Form>> forms() {
        return Stream.of(
                named("the subject of a letter", DeskInputPagesTest::letter),
                named("an assessor’s note", DeskInputPagesTest::assessment),
                named("the addresses of a mission", DeskInputPagesTest::mission),
                named("the name of a person", DeskInputPagesTest::person),
                named("the name of the first administrator", DeskInputPagesTest::administrator),
                named("the contact of a call", DeskInputPagesTest::call),
                named("why a call is extended", DeskInputPagesTest::extension),
                named("the first day of a series", DeskInputPagesTest::series),
                named("the licence of a file", DeskInputPagesTest::licence));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatNobodyTypedGoesAndTheRestIsKept(Form form) {
        assertThat(form.apply(this, InputPagesTest.SENT)).isEqualTo(InputPagesTest.KEPT);
    }

    @Test
    void aFileWithoutANameThatCanBeIsRefused() {
        var name = "x%00" + own + ".csv";
        var refused = give("", name);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.heading()).isEqualTo("That did not work");
        assertThat(staff.get("/desk/recommendations").text()).doesNotContain(own);
    }

    private String letter(String text) {
        var to = fixtures.person();
        var link = new Mail.PersonalLink("/", Instant.now().plus(Duration.ofDays(1)), false);
        var mail = new Mail("test", to.id(), to.email(), to.locale(), "Subject", "[[link]]", Optional.of(link));
        var page = "/desk/outbox/" + transaction.execute(status -> outbox.hold(mail));
        saved(staff.submit(staff.get(page), page, "subject", text, "body", text + " [[link]]"));
        var kept = staff.get(page).html();
        assertThat(kept.select("#body").text()).isEqualTo(InputPagesTest.KEPT + " [[link]]");
        return kept.select("#subject").val();
    }

    private String assessment(String text) {
        var application = applications.application(haiti, "Sample Circle " + own);
        var page = "/desk/applications/" + application.id() + "/assessment";
        saved(staff.submit(staff.get(page), page, "conflict", "true", "note", text));
        return staff.get(page).html().select("#note").text();
    }

    private String mission(String text) {
        var page = "/desk/missions/haiti";
        var wrong = staff.submit(staff.get(page), page, "addresses", text);
        assertThat(wrong.status()).isEqualTo(422);
        saved(staff.submit(wrong, page, "addresses", "mis\0sion-" + own + "@example.org"));
        assertThat(register.ofState("HTI").addresses()).containsExactly("mission-" + own + "@example.org");
        return wrong.html().select("#addresses").text();
    }

    private String person(String text) {
        var administrator = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var page = administrator.get("/desk/people");
        saved(administrator.submit(page, "/desk/people", "email", "per\0son-" + own + "@example.org", "name", text));
        return people.byEmail("person-" + own + "@example.org").orElseThrow().name();
    }

    /// The others give up their role meanwhile: only without an administrator is there a first one.
    private String administrator(String text) {
        var others = people.withRole(Role.ADMINISTRATOR);
        others.forEach(other -> people.revoke(other.id(), Role.ADMINISTRATOR));
        try {
            var page = path(firstAdministrator.link().orElseThrow());
            var browser = browsers.anonymous();
            saved(browser.submit(browser.get(page), page, "email", "fi\0rst-" + own + "@example.org", "name", text));
            return people.byEmail("first-" + own + "@example.org").orElseThrow().name();
        } finally {
            others.forEach(other -> people.grant(other.id(), Role.ADMINISTRATOR));
        }
    }

    private String call(String text) {
        var page = "/desk" + haiti.series().path() + "/call";
        var opens = "2031-07-20\0T09:00";
        var wrong = staff.submit(
                staff.get(page), page, "opensAt", opens, "closesAt", "2031-08-16T23:59", "contactEmail", text);
        assertThat(wrong.errors())
                .containsExactly(
                        "Enter an e-mail address to which questions can be sent, without accents before the @.");
        saved(staff.submit(wrong, page, "contactEmail", "as\0k@example.org", "confirmed", "yes"));
        assertThat(calls.planned(haiti.series()).orElseThrow().contactEmail()).isEqualTo("ask@example.org");
        return wrong.html().select("#contactEmail").val();
    }

    private String extension(String text) {
        var now = Instant.now();
        applications.call(haiti.series(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        var page = "/desk" + haiti.series().path() + "/call";
        var until = "2041-08-20\0T23:59";
        saved(staff.submit(staff.get(page), page + "/extensions", "state", "hai\0ti", "until", until, "reason", text));
        var call = calls.planned(haiti.series()).orElseThrow();
        return call.extensionOf(haiti.id()).orElseThrow().reason().in(Locale.ENGLISH);
    }

    private String series(String text) {
        var page = "/desk/series/new";
        var wrong = staff.submit(staff.get(page + "?session=38"), page, "states", "H\0TI", "startsOn", text);
        assertThat(wrong.status()).isEqualTo(422);
        return wrong.html().select("#startsOn").val();
    }

    private String licence(String text) {
        var sent = give(text, "re%CC%81%07%E2%80%AE" + own + ".csv");
        saved(sent);
        var page = staff.get(path(sent.location()));
        assertThat(page.heading()).isEqualTo("ré" + own + ".csv");
        return Browser.text(page, ".quiet span[dir=auto]");
    }

    /// @param name with escapes, as RFC 5987 writes it
    private Browser.Reply give(String licence, String name) {
        var boundary = "----a-line-that-no-file-holds";
        var rows =
                "session,state-under-review,recommending-state,text,response\n12,Haiti,Norway," + own + ",Supported\n";
        var body = part(boundary, "name=\"licence\"", licence)
                + part(boundary, "name=\"file\"; filename=\"x.csv\"; filename*=UTF-8''" + name, rows)
                + "--" + boundary + "--\r\n";
        return staff.send(staff.fileRequest("/desk/recommendations/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void saved(Browser.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private static String part(String boundary, String disposition, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }
}
