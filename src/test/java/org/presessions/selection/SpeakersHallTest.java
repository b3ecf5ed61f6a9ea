package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Speakers are told where they speak, as they are told when; who was told another hall is to be told.
@ServerTest
class SpeakersHallTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleSelection selection;

    @Autowired
    PanelDesk desk;

    @Autowired
    Outbox outbox;

    @Test
    void whoeverIsTurnedDownReadsNoAddressThatIsForThoseInvitedAlone() {
        var series = fixtures.series("HTI");
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var halls = "/desk" + series.path() + "/halls";
        staff.submit(staff.get(halls), halls, "name", "Back room", "directions", "Rue sans nom", "forAll", "no");
        selection.choose(applications.application(calendar.preSession(id), "Sample Coalition Chosen"), 2);
        applications.application(calendar.preSession(id), "Sample Coalition Not Chosen");
        selection.release(id);

        assertThat(letter("Sample Coalition Chosen").mail().body()).contains("Back room, Rue sans nom");
        assertThat(letter("Sample Coalition Not Chosen").mail().body())
                .contains("in Geneva")
                .doesNotContain("Back room", "Rue sans nom");
    }

    private MailMessage letter(String organisation) {
        return outbox.held().stream()
                .filter(held -> held.mail().body().contains(organisation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSpeakerIsToldTheHallAndAnotherOne() {
        var series = fixtures.series("HTI");
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.now().plus(Duration.ofDays(9))), 60, Optional.empty());
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var halls = "/desk" + series.path() + "/halls";
        staff.submit(staff.get(halls), halls, "name", "Room XXII", "directions", "Palais des Nations");
        var application = applications.application(calendar.preSession(id), "Sample Coalition of the Hall");
        selection.choose(application, 2);
        selection.release(id);

        var letter = letter("Sample Coalition of the Hall");
        assertThat(letter.mail().body()).contains("Room XXII, Palais des Nations");
        outbox.release(List.of(letter.id()));
        Awaitility.await().until(() -> outbox.find(letter.id()).orElseThrow().status() == MailStatus.SENT);
        assertThat(desk.untimed(List.of(calendar.preSession(id)))).isEmpty();

        var hall = staff.get(halls).html().select("ul.rows a").attr("href");
        staff.submit(staff.get(hall), hall, "name", "Room VII");
        assertThat(desk.untimed(List.of(calendar.preSession(id)))).isEqualTo(Map.of(id, 1));
    }
}
