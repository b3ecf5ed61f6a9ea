package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who chose to be protected only after the application was handed in.
@ServerTest
class LaterChoicesPagesTest {
    private static final Choice PROTECTED = Choice.of(Level.PROTECTED).as("Alex Otherwise");

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Panels panels;

    @Autowired
    People people;

    @Autowired
    LaterChoices choices;

    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    private Application application;
    private Seat seat;
    private Person speaker;
    private Browser staff;

    @BeforeEach
    void confirm() {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        application = samples.application(preSession, "Sample Coalition " + UUID.randomUUID());
        seat = speakers.confirmed(application, 2);
        speaker = people.get(seat.speakerId());
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void theApplicationNamesTheSpeakerNoMore() {
        var page = "/desk/applications/" + application.id();
        var answers = application.answers();
        assertThat(staff.get(page).text()).contains(answers.speakerFirstName(), answers.institution(), speaker.email());
        assertThat(staff.get(page + "/redacted-copy").text()).contains("UPR submission (sample).pdf");
        speakers.chooses(seat, PROTECTED);
        assertThat(staff.get(page).text())
                .contains("Alex Otherwise", "an address that only custodians can have shown")
                .doesNotContain(answers.speakerFirstName(), answers.institution(), answers.email(), speaker.email());
        assertThat(staff.get(page + "/assessment").text())
                .contains("Alex Otherwise")
                .doesNotContain(answers.speakerFirstName(), answers.institution());
        assertThat(staff.get(page + "/submission-file").status()).isEqualTo(404);
        assertThat(staff.get(page + "/submission-look").status()).isEqualTo(404);
        assertThat(staff.get(page + "/redacted-copy").text())
                .contains("Alex Otherwise")
                .doesNotContain("UPR submission (sample).pdf");
    }

    @Test
    void theOutboxShowsTheOtherNameInThePlaceOfTheAddress() {
        var id = jdbc.sql("""
                        update mail_message set status = 'failed', last_error = '550 <' || to_address || '> unknown'
                        where id = (select id from mail_message where person_id = :person limit 1) returning id
                        """).param("person", speaker.id()).query(UUID.class).single();
        for (var page : List.of("/desk/outbox", "/desk/outbox/" + id))
            assertThat(staff.get(page).text()).contains(speaker.email());
        speakers.chooses(seat, PROTECTED);
        for (var page : List.of("/desk/outbox", "/desk/outbox/" + id))
            assertThat(staff.get(page).text()).contains("Alex Otherwise").doesNotContain(speaker.email());
        var left = "/desk/outbox/left?fate=failed";
        assertThat(staff.get(left).html().select("main li").text())
                .contains("Alex Otherwise")
                .doesNotContain(speaker.email());
        assertThat(staff.get(left + "&q=" + speaker.email()).html().select("main li"))
                .isEmpty();
        jdbc.sql("update mail_message set status = 'sent', last_error = null where id = :id")
                .param("id", id)
                .update(); // other tests count what failed
    }

    /// As the table of docs/protection.md has it: of whoever is not open the text stays with those who take part.
    @Test
    void whoCanReadTheTextAfterwardsIsSaidBeforeOneChooses() {
        var path = "/statements/" + seat.id() + "/protection";
        var page = browsers.signedInAs(speaker).get(path).html();
        var said = "your panel can go on reading your text";
        assertThat(page.select("#level-in-the-room").text()).contains("that of Haiti too, and " + said);
        assertThat(page.select("#level-protected").text()).contains("that of Haiti too, and " + said);
        assertThat(page.select("main p").eachText())
                .anyMatch(text -> text.contains("that of the State under Review too, and " + said));
    }

    @Test
    void whoIsOpenIsNotAmongThem() {
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(choices.of(List.of(speaker.id()))).isEmpty();
        assertThat(choices.of(applications.find(application.id()).orElseThrow()))
                .isEmpty();
    }
}
