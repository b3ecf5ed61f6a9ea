package org.presessions.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat reads who was in the room, from when to when, and takes it away as a file.
@ServerTest
class AttendancePagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMeeting sample;

    @Autowired
    Speakers speakers;

    @Autowired
    TestClock clock;

    TestRoom room;
    Browser staff;
    Instant start;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        start = Instant.now();
    }

    @Test
    void whoWasThereStandsWithTheTimesAndTheTimeOfTheMeeting() throws IOException {
        assertThat(staff.get(attendance()).text()).contains("Nobody has come yet.");
        stays(room.danish, -10, 20); // before the opening, and on
        stays(room.danish, 40, 60);
        stays(room.chilean, 30, 45);
        clock.at(minute(0), () -> room.goTo(MeetingStage.OPENING));
        clock.at(minute(50), () -> sample.ends(room.preSession));
        var page = staff.get(attendance());
        var totals =
                page.html().expectFirst("#totals ~ .scroll").select("tbody tr").eachText();
        assertThat(String.join("; ", totals))
                .matches("Chile 1 0 (14:59|15:00); Denmark 1 0 (29:59|30:00)"); // the clock goes on
        var rows = rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().toMap())
                .containsEntry("name", "Dana Sample")
                .containsEntry("of", "Denmark")
                .containsEntry("as", "delegate")
                .containsEntry("where", "room")
                .hasEntrySatisfying("seconds", seconds -> assertThat(seconds).matches("1799|180[01]"));
        assertThat(Instant.parse(rows.getFirst().get("from"))).isBetween(minute(-11), minute(-9));
        var sheet = staff.get(attendance() + ".xlsx");
        assertThat(sheet.type()).contains("spreadsheetml");
        assertThat(sheet.status()).isEqualTo(200);
    }

    /// As in the figures that everybody reads.
    @Test
    void theStatesAreThoseThatEverybodyReadsAsHavingCome() {
        inAHall();
        stays(room.danish, 0, 5);
        stays(beans.getBean(Fixtures.class).person(), 0, 5); // of no part
        staff.post("/desk" + room.preSession.path() + "/check-in", "tick", "FRA");
        var page = staff.get(attendance());
        assertThat(page.html()
                        .expectFirst("#totals ~ .scroll")
                        .select("tbody th")
                        .eachText())
                .containsExactly("Denmark", "France");
        assertThat(page.text()).contains("in the hall, noted by hand", "One more person was in the room");
        var proof = staff.get(room.preSession.path() + "/participation").html();
        assertThat(proof.select("dt:contains(came) + dd").text()).startsWith("2");
    }

    @Test
    void somebodyProtectedStandsThereByTheNameThatIsShown() {
        speakers.chooses(room.firstSeat, Choice.of(Level.PROTECTED).as("Otherwise Called"));
        var person = people.get(room.firstSeat.speakerId());
        stays(person, 0, 5);
        for (var text : List.of(
                staff.get(attendance()).text(), staff.get(attendance() + ".csv").text()))
            assertThat(text).contains("Otherwise Called").doesNotContain(person.name());
    }

    @Test
    void whoOnlyLookedWeeksBeforeOrAfterTheEndHasNotCome() {
        calendar.schedule(room.preSession.id(), Optional.of(minute(14 * 24 * 60)), 60, Optional.empty());
        assertThat(room.browser(room.danish).get(room.path()).status()).isEqualTo(200);
        assertThat(room.browser(room.moderator).get(room.path() + "/moderation").status())
                .isEqualTo(200);
        assertThatNobodyCame("");
        calendar.schedule(room.preSession.id(), Optional.of(start), 60, Optional.empty());
        sample.opens(room.preSession);
        sample.ends(room.preSession);
        var late = room.browser(room.chilean);
        assertThat(late.get(room.path()).status()).isEqualTo(200);
        assertThat(late.get(room.path() + "/news").status()).isEqualTo(200);
        assertThatNobodyCame("0");
    }

    @Test
    void whoWaitsForTheOpeningHasCome() {
        room.browser(room.danish).get(room.path());
        assertThat(staff.get(attendance()).text()).contains("Dana Sample");
    }

    /// @param figure as everybody reads it, who reads none before the meeting
    private void assertThatNobodyCame(String figure) {
        assertThat(staff.get(attendance()).text()).contains("Nobody has come yet.");
        var proof = staff.get(room.preSession.path() + "/participation").html();
        assertThat(proof.select("dt:contains(came) + dd").text()).isEqualTo(figure);
    }

    @Test
    void whoIsStillThereHasNoEndYet() {
        meetings.seen(room.preSession.id(), Set.of(room.danish.id()));
        assertThat(staff.get(attendance()).text()).contains("still here");
        clock.at(
                Instant.now().plusSeconds(60),
                () -> assertThat(staff.get(attendance()).text()).doesNotContain("still here"));
    }

    @Test
    void itIsTheStaffsAlone() {
        for (var other : List.of(room.moderator, room.danish))
            for (var ending : List.of("", ".csv", ".xlsx"))
                assertThat(room.browser(other).get(attendance() + ending).status())
                        .isEqualTo(404);
        assertThat(staff.get(room.path() + "/moderation").html().select("a[href=" + attendance() + "]"))
                .hasSize(1);
    }

    private void inAHall() {
        var series = room.preSession.series();
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        var halls = "/desk" + series.path() + "/halls";
        staff.submit(staff.get(halls), halls, "name", "Room XXII", "directions", "Palais des Nations");
    }

    private List<CSVRecord> rows() throws IOException {
        var text = staff.get(attendance() + ".csv").text().substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    /// Seen each minute.
    private void stays(Person person, int from, int until) {
        for (var minute = from; minute <= until; minute++)
            clock.at(minute(minute), () -> meetings.seen(room.preSession.id(), Set.of(person.id())));
    }

    private Instant minute(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }

    private String attendance() {
        return room.path() + "/moderation/attendance";
    }
}
