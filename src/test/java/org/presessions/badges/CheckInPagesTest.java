package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.states.State;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CheckInPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    CheckIns arrivals;

    @Autowired
    JdbcClient jdbc;

    TestHall hall;
    Browser staff;

    @BeforeEach
    void aDoor() {
        hall = new TestHall(beans);
        staff = hall.staff;
    }

    @Test
    void whoeverIsFoundByCodeOrInTheListIsHere() {
        assertThat(count()).isEqualTo("0");
        var code = hall.code("Dana Sample");
        assertThat(staff.submit(staff.get(hall.checkIn()), hall.checkIn(), "code", code.toLowerCase())
                        .status())
                .isEqualTo(303);
        staff.post(hall.checkIn(), "tick", hall.code("Speaker 2").replace(" ", ""));
        assertThat(count()).isEqualTo("2");
        assertThat(here()).contains("Dana Sample", "Speaker 2").doesNotContain("Chano Sample");
        staff.post(hall.checkIn(), "tick", code.replace(" ", "") + ":0:0");
        assertThat(here()).contains("Speaker 2").doesNotContain("Dana Sample");
    }

    @Test
    void whatATelephoneSendsLaterHasTheTimeOfTheTick() {
        var code = hall.code("Dana Sample").replace(" ", "");
        staff.post(hall.checkIn(), "tick", code + ":600:1", "tick", "FRA:0:1");
        var at = jdbc.sql("select arrived_at from arrival where code = :code")
                .param("code", code)
                .query(Instant.class)
                .single();
        assertThat(Duration.between(at, Instant.now())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(12));
        staff.post(hall.checkIn(), "tick", code + ":60:1");
        assertThat(arrivals.of(hall.preSession)).containsEntry(code, new Arrival(at, Optional.of("DNK")));
    }

    /// Some of their codes have letters that a badge has not.
    @Test
    void ofEachStateOfTheRegisterSomebodyMayComeWithoutABadge() {
        var codes = arrivals.states().stream().map(State::iso3).toList();
        assertThat(codes).hasSizeGreaterThan(190).contains("ITA", "COL", "NOR");
        staff.post(
                hall.checkIn() + "/arrivals",
                codes.stream().flatMap(code -> Stream.of("tick", code)).toArray(String[]::new));
        assertThat(arrivals.of(hall.preSession)).containsOnlyKeys(codes);
        assertThat(arrivals.stateCodes(hall.preSession.id())).hasSameElementsAs(codes);
    }

    @Test
    void aTelephoneReadsWhichOfItsCodesWereKeptAndWhoIsHere() {
        var dana = hall.code("Dana Sample").replace(" ", "");
        var answer = staff.post(
                hall.checkIn() + "/arrivals", "tick", "K7QF3M9T2XAB:5.250:1", "tick", dana + ":0:1", "tick", ":");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("\"kept\":[\"" + dana + "\"]")
                .containsPattern("\"arrived\":\\{\"" + dana + "\":\"[0-9]{2}:[0-9]{2}\"\\}")
                .doesNotContain("Dana");
        assertThat(staff.get(hall.checkIn() + "/arrivals").text())
                .contains(dana)
                .contains("\"kept\":[]");
    }

    /// What went off later, and came earlier, is no later than it was noted.
    @Test
    void whatWasLongOnItsWayIsOutweighedByWhatTookItBack() {
        var dana = hall.code("Dana Sample").replace(" ", "");
        var now = Instant.now();
        var tick = String.valueOf(now.minusSeconds(20).toEpochMilli());
        staff.post(hall.checkIn() + "/arrivals", "tick", dana + ":0:1", "sent", tick);
        staff.post(hall.checkIn() + "/arrivals", "tick", dana + ":15:0", "sent", String.valueOf(now.toEpochMilli()));
        assertThat(count()).isEqualTo("0");
        staff.post(hall.checkIn() + "/arrivals", "tick", dana + ":0:1", "sent", tick);
        assertThat(count()).as("sent once more, for no answer came").isEqualTo("0");
        staff.post(hall.checkIn() + "/arrivals", "tick", dana + ":10:1");
        assertThat(count()).as("noted after it").isEqualTo("1");
    }

    @Test
    void whoeverLeftTheListAfterTheyCameHasALineAndCanBeTakenBack() {
        var dana = hall.code("Dana Sample");
        staff.post(hall.checkIn(), "tick", dana.replace(" ", ""));
        jdbc.sql("update attendance set answer = 'does-not' where person_id = :person")
                .param("person", hall.danish.id())
                .update();
        assertThat(here())
                .contains("Badge " + dana + ", no longer in the list", "Denmark")
                .doesNotContain("Dana");
        assertThat(count()).isEqualTo("1");
        staff.post(hall.checkIn(), "tick", dana.replace(" ", "") + ":0:0");
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void whoComesToThisPreSessionStandsFirstAndTheOthersOfTheSeriesBelow() {
        var lines = staff.get(hall.checkIn()).html();
        assertThat(lines.select("[data-lines=expected] li").eachText())
                .hasSize(4)
                .anyMatch(line -> line.contains("Dana Sample"));
        assertThat(lines.select("[data-lines=others]")).isEmpty();
        assertThat(staff.get(hall.otherCheckIn()).html().select("[data-lines=others] li"))
                .hasSize(4);
    }

    @Test
    void aCodeThatIsNoneIsNotUnderstoodAndNothingBreaks() {
        for (var text : new String[] {":", "::1", "K7QF", "K7QF3M9T2XAB:x:y"}) {
            var refused = staff.submit(staff.get(hall.checkIn()), hall.checkIn(), "code", text);
            assertThat(refused.status()).as(text).isEqualTo(422);
        }
    }

    @Test
    void aCodeThatNoBadgeBearsIsSaidAndStaysTyped() {
        var refused = staff.submit(staff.get(hall.checkIn()), hall.checkIn(), "code", "k7qf 3m9t 2xab");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("No badge of this series has this code.", "k7qf 3m9t 2xab");
        assertThat(count()).isEqualTo("0");
    }

    @Test
    void aBadgeOfAnotherSeriesCountsForNothingHere() {
        var other = new TestHall(beans).code("Dana Sample").replace(" ", "");
        staff.post(hall.checkIn(), "tick", other);
        assertThat(count()).isEqualTo("0");
    }

    /// The proof that all missions are treated alike counts a State once, however it came.
    @Test
    void whoCameInTheHallCameForThePublicRecordToo() {
        staff.post(hall.checkIn(), "tick", hall.code("Dana Sample").replace(" ", ""), "tick", "DNK", "tick", "FRA");
        staff.post(hall.checkIn(), "tick", hall.code("Speaker 2").replace(" ", ""));
        jdbc.sql("update pre_session set opened_at = now() where id = :id")
                .param("id", hall.preSession.id())
                .update();
        var page = browsers.anonymous()
                .get(hall.preSession.path() + "/participation")
                .html();
        assertThat(page.select("dt:contains(Missions that came) + dd").text()).isEqualTo("2");
    }

    @Test
    void theDoorIsTheStaffs() {
        for (var browser :
                new Browser[] {browsers.signedInAs(hall.danish), browsers.signedInAs(fixtures.person(Role.SPEAKER))})
            for (var page : new String[] {hall.checkIn(), hall.badges(), hall.badges() + ".pdf"})
                assertThat(browser.get(page).status()).as(page).isEqualTo(404);
    }

    private String count() {
        return Browser.text(staff.get(hall.checkIn()), "[data-count]");
    }

    private String here() {
        return staff.get(hall.checkIn()).html().select("li[data-arrived]").text();
    }
}
