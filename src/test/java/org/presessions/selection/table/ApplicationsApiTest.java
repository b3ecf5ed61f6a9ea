package org.presessions.selection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Applications for a program that shows a personal token.
@ServerTest
class ApplicationsApiTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications sample;

    @Autowired
    SampleSelection selection;

    @Autowired
    JsonMapper json;

    PreSession haiti;
    Application water;
    Application press;
    Person me;
    String token;
    String address;

    @BeforeEach
    void twoApplications() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI", "ISL").id()).stream()
                .filter(preSession -> preSession.state().iso3().equals("HTI"))
                .findFirst()
                .orElseThrow();
        water = apply("Sample Water", InstitutionKind.COALITION);
        press = apply("Sample Press", InstitutionKind.NHRI);
        me = fixtures.person(Role.SECRETARIAT);
        token = token(me);
        address = "/api/v1/applications?series=" + haiti.series().slug();
    }

    @Test
    void theApplicationsOfASeriesComeWithTheirAnswers() {
        selection.choose(press, 5);
        applications.withdraw(water.id());
        var answer = read(ask(address + "&sort=-number", token));
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        var first = answer.get("items").get(0);
        assertThat(first.get("number").asString()).isEqualTo(press.number().orElseThrow());
        assertThat(first.get("place").asString()).isEqualTo("speaker");
        assertThat(first.get("answers").get("kind").asString()).isEqualTo("nhri");
        assertThat(first.get("answers").get("issues").get(0).asString()).isEqualTo("justice");
        var withdrawn = answer.get("items").get(1);
        assertThat(Set.copyOf(withdrawn.propertyNames()))
                .isEqualTo(Set.of("number", "state", "status", "handed_in", "version"));
        assertThat(withdrawn.get("status").asString()).isEqualTo("withdrawn");
    }

    @Test
    void itTakesTheFiltersOfTheTableAndOneState() {
        assertThat(read(ask(address + "&kind=nhri", token)).get("total").asInt())
                .isEqualTo(1);
        assertThat(read(ask(address + "&state=iceland", token)).get("total").asInt())
                .isZero();
        assertThat(ask(address + "&state=nowhere", token).status()).isEqualTo(404);
        assertThat(ask("/api/v1/applications?series=no-such", token).status()).isEqualTo(404);
    }

    @Test
    void whoShowsNoTokenGetsNothingSignedInOrNot() {
        var signedIn = browsers.signedInAs(fixtures.person(Role.SECRETARIAT)).get(address);
        assertThat(signedIn.status()).isEqualTo(401);
        assertThat(signedIn.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(ask(address, "presessions_" + UUID.randomUUID()).status()).isEqualTo(401);
    }

    @Test
    void theDescriptionNamesEverythingThatIsAnswered() {
        selection.assess(press, me, 4, "");
        selection.assess(press, fixtures.person(Role.SECRETARIAT), 2, "");
        selection.choose(press, 5);
        var api = read(browsers.anonymous().get("/api/v1/openapi.json"));
        var described =
                Set.copyOf(api.at("/components/schemas/Application/properties").propertyNames());
        var answered = new HashSet<String>();
        for (var item : read(ask(address, token)).get("items")) answered.addAll(item.propertyNames());
        answered.add("seat"); // of whoever was told of a place
        assertThat(described).isEqualTo(answered);
    }

    private Application apply(String institution, InstitutionKind kind) {
        return sample.application(
                haiti, fixtures.person(), SampleApplications.answers(institution, kind, Set.of("justice")));
    }

    private String token(Person person) {
        var browser = browsers.signedInAs(person);
        var made = browser.submit(browser.get("/desk/tokens"), "/desk/tokens", "name", "figures", "days", "30");
        return Browser.text(made, ".notice code");
    }

    private Browser.Reply ask(String path, String shown) {
        var browser = browsers.anonymous();
        return browser.send(
                browser.request(path).header("Authorization", "Bearer " + shown).GET());
    }

    private JsonNode read(Browser.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return json.readTree(reply.bytes());
    }
}
