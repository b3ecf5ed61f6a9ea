package org.presessions.site.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.sittings.JointSeries;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What calendars of others read, by a library that is not the one that wrote it.
@ServerTest
class CalendarPagesTest {
    private static final Instant WHEN = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMissions missions;

    @Autowired
    Speakers speakers;

    @Autowired
    People people;

    @Test
    void aChangeKeepsTheNameAndRaisesTheNumber() throws Exception {
        var haiti = planned("HTI");
        var first = only(haiti.series().path() + ".ics");
        assertThat(first).containsEntry("SEQUENCE", "0").containsEntry("STATUS", "CONFIRMED");
        calendar.schedule(haiti.id(), Optional.of(WHEN.plusSeconds(3600)), 60, Optional.empty());
        var moved = only(haiti.series().path() + ".ics");
        assertThat(moved).containsEntry("SEQUENCE", "1").containsEntry("UID", first.get("UID"));
        assertThat(moved.get("DTSTART")).isNotEqualTo(first.get("DTSTART"));
        assertThat(Instant.parse(instant(moved.getOrDefault("DTSTAMP", ""))))
                .isAfterOrEqualTo(Instant.parse(instant(first.getOrDefault("DTSTAMP", ""))));
    }

    @Test
    void whatIsGivenUpOrDroppedIsSaidToBeCancelled() throws Exception {
        var haiti = planned("HTI");
        calendar.giveUp(haiti.id(), new Wording(Map.of("en", "The State asked.")));
        assertThat(only(haiti.series().path() + ".ics"))
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("SUMMARY", "Cancelled: Pre-session on Haiti");
        var togo = planned("TGO");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        staff.post("/desk/series/" + togo.series().slug() + "/states/togo/removal");
        assertThat(calendar.preSession(togo.series().slug(), "togo")).isEmpty();
        assertThat(only(togo.series().path() + ".ics"))
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("SEQUENCE", "1");
    }

    @Test
    void whoAsksAgainIsToldThatNothingChanged() {
        var haiti = planned("HTI");
        var path = haiti.series().path() + ".ics";
        var tag = browsers.anonymous().get(path).header("etag");
        assertThat(again(path, tag)).isEqualTo(304);
        calendar.schedule(haiti.id(), Optional.of(WHEN.plusSeconds(60)), 60, Optional.empty());
        assertThat(again(path, tag)).isEqualTo(200);
    }

    @Test
    void theLinkOfASubscriptionKeepsTheReadersLanguage() {
        var haiti = planned("HTI");
        for (var page : List.of(haiti.series().path(), haiti.page())) {
            var links = browsers.anonymous().speaking("fr").get(page).html().select("a[href^=webcal]");
            assertThat(links.eachText()).containsExactly("S’abonner");
            assertThat(links.attr("href")).endsWith(".ics?lang=fr");
        }
    }

    @Test
    void aSpeakerHasWhereSheSpeaksUnderAnAddressThatCanBeRenewed() throws Exception {
        var haiti = planned("HTI");
        var seat = speakers.confirmed(haiti);
        var speaker = browsers.signedInAs(people.get(seat.speakerId()));
        assertThat(speaker.get("/calendar").html().select("code")).isEmpty();
        var path = madeBy(speaker);
        var program = browsers.anonymous();
        var reply = program.get(path);
        assertThat(reply.header("cache-control")).isEqualTo("private, no-cache");
        assertThat(reply.text()).doesNotContain(seat.speakerName(), seat.institution());
        assertThat(read(reply.text())).hasSize(1);
        assertThat(read(reply.text()).getFirst().get("UID"))
                .startsWith(haiti.id().toString());
        assertThat(again(path, reply.header("etag"))).isEqualTo(304);
        var renewed = madeBy(speaker);
        assertThat(program.get(path).status()).isEqualTo(404);
        assertThat(program.get(renewed).status()).isEqualTo(200);
        speaker.post("/calendar/end");
        assertThat(program.get(renewed).status()).isEqualTo(404);
    }

    @Test
    void aDelegateHasWhatSheComesToAndStaffHaveDraftsToo() throws Exception {
        var haiti = planned("HTI");
        var series = haiti.series();
        missions.address("FRA", "fra@missions.example");
        missions.invite(series);
        var delegate = missions.delegate(series, "FRA", "Fabienne Sample");
        var own = browsers.signedInAs(delegate);
        var path = madeBy(own);
        assertThat(browsers.anonymous().get(path).text()).doesNotContain("BEGIN:VEVENT");
        missions.comes(delegate, haiti);
        assertThat(read(browsers.anonymous().get(path).text())).hasSize(1);
        var staff = browsers.signedInAs(fixtures.person(Locale.FRENCH, Role.SECRETARIAT));
        assertThat(browsers.anonymous().get(madeBy(staff)).text())
                .contains("Pré-session sur Haïti", haiti.id().toString());
    }

    @Test
    void jointQuestionsStandWithAllWhomTheyConcernAndWithNobodyElse() {
        var joint = new JointSeries(beans);
        var questions = joint.andorraAndBulgaria().toString();
        var andorra = joint.andorra;
        var interpreter = interpreter(andorra);
        var denmark = joint.delegate("DNK");
        missions.comes(denmark, andorra);
        for (var person : List.of(people.get(speakers.confirmed(andorra).speakerId()), interpreter, denmark))
            assertThat(feed(person)).as(person.name()).contains("UID:" + questions);
        assertThat(feed(people.get(speakers.confirmed(joint.croatia).speakerId())))
                .doesNotContain(questions);
    }

    private String feed(Person person) {
        return browsers.anonymous().get(madeBy(browsers.signedInAs(person))).text();
    }

    private Person interpreter(PreSession preSession) {
        var email = UUID.randomUUID() + "@interpreters.example";
        var fields = new String[] {"name", "Inés Sample", "email", email, "part", "interpreter", "language", "fr"};
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        staff.post(preSession.path() + "/meeting/moderation/parts", fields);
        return people.byEmail(email).orElseThrow();
    }

    @Test
    void anAddressThatWasGuessedOpensNothing() {
        var own = browsers.signedInAs(fixtures.person(Role.SPEAKER));
        var path = madeBy(own);
        var another = path.replaceFirst("[0-9a-f]\\.ics$", path.endsWith("0.ics") ? "1.ics" : "0.ics");
        for (var guess : List.of(another, "/calendars/x.ics", path.replace(".ics", "")))
            assertThat(browsers.anonymous().get(guess).status()).isEqualTo(404);
    }

    private PreSession planned(String iso3) {
        var series = fixtures.series(iso3);
        var preSession = calendar.preSessionsOf(series.id()).getFirst();
        calendar.schedule(preSession.id(), Optional.of(WHEN), 60, Optional.empty());
        return calendar.preSession(preSession.id());
    }

    private static String madeBy(Browser browser) {
        browser.post("/calendar");
        return browser.get("/calendar").html().select("code").text().replaceFirst("^https?://[^/]+", "");
    }

    private int again(String path, String tag) {
        var program = browsers.anonymous();
        return program.send(program.request(path).header("If-None-Match", tag)).status();
    }

    private Map<String, String> only(String path) throws IOException, ParserException {
        var events = read(browsers.anonymous().get(path).text());
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /// The properties of each event, where the file is one that the standard allows.
    private static List<Map<String, String>> read(String text) throws IOException, ParserException {
        var file = new CalendarBuilder().build(new StringReader(text));
        assertThat(file.validate().getEntries()).isEmpty();
        return file.<VEvent>getComponents("VEVENT").stream()
                .map(event -> event.getPropertyList().getAll().stream()
                        .collect(Collectors.toMap(Property::getName, Property::getValue)))
                .toList();
    }

    private static String instant(String utc) {
        return utc.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z");
    }
}
