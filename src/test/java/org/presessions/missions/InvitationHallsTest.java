package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleMissions;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Letters to missions say where, as they say when; whoever was told another hall is told.
@ServerTest
class InvitationHallsTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMissions sample;

    @Autowired
    Outbox outbox;

    Series series;
    Browser staff;
    String halls;

    @BeforeEach
    void aSeriesOnTheSpot() {
        sample.addresses();
        series = fixtures.series("HTI");
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        var haiti = calendar.preSessionsOf(series.id()).getFirst();
        series = haiti.series();
        calendar.schedule(haiti.id(), Optional.of(Instant.parse("2021-12-09T14:00:00Z")), 60, Optional.empty());
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        halls = "/desk" + series.path() + "/halls";
        staff.submit(staff.get(halls), halls, "name", "Room XXII", "directions", "Palais des Nations", "forAll", "no");
    }

    @Test
    void whoeverWasToldAnotherHallIsOfferedALetter() {
        sample.invite(series);
        var france = letter();
        assertThat(body(france)).contains("Room XXII, Palais des Nations");
        assertThat(outbox.release(List.of(france))).isEqualTo(new Released(1, 0, 0));
        Awaitility.await().until(() -> outbox.find(france).orElseThrow().status() == MailStatus.SENT);
        var desk = "/desk" + series.path() + "/missions";
        assertThat(staff.get(desk).html().select("form[action=" + desk + "/changes]"))
                .isEmpty();

        var hall = staff.get(halls).html().select("ul.rows a").attr("href");
        staff.submit(staff.get(hall), hall, "name", "Room VII");
        staff.submit(staff.get(desk), desk + "/changes");
        var change = outbox.find(letter()).orElseThrow().mail();
        assertThat(change.kind()).isEqualTo("invitation-change");
        assertThat(change.body()).contains("Room VII, Palais des Nations").doesNotContain("Room XXII");
    }

    @Test
    void whoeverWasToldAnotherFormatIsOfferedALetter() {
        sample.invite(series);
        var france = letter();
        outbox.release(List.of(france));
        Awaitility.await().until(() -> outbox.find(france).orElseThrow().status() == MailStatus.SENT);
        calendar.redate(series.id(), Format.IN_PERSON, series.dates());
        var desk = "/desk" + series.path() + "/missions";
        staff.submit(staff.get(desk), desk + "/changes");
        var change = outbox.find(letter()).orElseThrow().mail();
        assertThat(change.kind()).isEqualTo("invitation-change");
        assertThat(change.body()).contains("in person");
    }

    @Test
    void aDelegateReadsItWithTheInvitationWhereNobodyElseDoes() {
        sample.invite(series);
        var delegate = browsers.signedInAs(sample.delegate(series, "FRA", "Fanny Sample"));
        assertThat(delegate.get("/invitations/" + series.slug()).text()).contains("Room XXII, Palais des Nations");
        assertThat(browsers.anonymous().get(series.path() + "/halls").text()).doesNotContain("Room XXII");
    }

    private UUID letter() {
        return outbox.held().stream()
                .filter(held -> held.mail().toAddress().equals("fra@missions.example")
                        && held.mail().subject().contains(series.slug()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String body(UUID letter) {
        return outbox.find(letter).orElseThrow().mail().body();
    }
}
