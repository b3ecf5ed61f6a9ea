package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// No session ends the world: the next ones are entered by the secretariat.
@ServerTest
class SessionDeskPagesTest {
    private static final String PAGE = "/desk/sessions";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    Browser staff;
    int number;

    @BeforeEach
    void aSecretary() {
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        number = ThreadLocalRandom.current().nextInt(200, 900);
    }

    @Test
    void theNextSessionIsEnteredAndItsSeriesAnnounced() {
        var page = staff.get(PAGE);
        assertThat(Integer.parseInt(page.html().select("#number").val()))
                .isEqualTo(calendar.workingGroupSessions().getLast().number() + 1);
        var saved = save("2027-04-26", "2027-05-07", "1. Haïti,\n uga ;\n- Haiti\nTOGO");
        assertThat(saved.location()).endsWith("/desk/series/new?session=" + number);
        assertThat(calendar.reviewsAt(number).stream()
                        .map(review -> review.state().iso3()))
                .containsExactly("HTI", "UGA", "TGO");
        assertThat(calendar.workingGroupSession(number).datesVerified()).isFalse();

        var announced = announce();
        assertThat(announced.status()).isEqualTo(303);
        assertThat(calendar.series(Integer.toString(number))).isPresent();
    }

    @Test
    void oneSessionMayHaveSeveralSeries() {
        save("2027-04-26", "2027-05-07", "Haiti\nTogo");
        announce();
        var again = announce();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors().getFirst()).startsWith("Pre-sessions " + number + " are announced already.");
        var another = announce("another", "yes");
        assertThat(another.status()).isEqualTo(303);
        assertThat(calendar.series(number + "-2")).isPresent();
    }

    @Test
    void aSessionIsCorrected() {
        save("2027-04-26", "2027-05-07", "Haiti\nTogo");
        var page = staff.get(PAGE + "?session=" + number);
        assertThat(page.html().select("#states").text()).isEqualTo("Haiti\nTogo");
        assertThat(page.html().select("#startsOn").val()).isEqualTo("2027-04-26");
        save("2027-04-27", "2027-05-08", "Togo");
        assertThat(calendar.workingGroupSession(number).startsOn()).hasToString("2027-04-27");
        assertThat(calendar.reviewsAt(number)).hasSize(1);
    }

    @Test
    void whatIsWrongIsKeptAndExplained() {
        var wrong = save("2027-05-07", "2027-04-26", "Haiti\nAtlantis");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "The last day comes before the first. Change one of them.",
                        "“Atlantis” is no State. Use its name or its code, such as HTI.");
        assertThat(wrong.html().select("#states").getFirst().wholeText().strip())
                .isEqualTo("Haiti\nAtlantis");
    }

    @Test
    void statesAreTakenAsPeopleCallThemAndASlipIsPointedOut() {
        var wrong = save("2027-04-26", "2027-05-07", "Bolivia\nSouth Korea\nGermny");
        assertThat(wrong.errors()).containsExactly("“Germny” is no State. Did you mean Germany?");
        save("2027-04-26", "2027-05-07", "Bolivia\nSouth Korea\nGermany");
        assertThat(calendar.reviewsAt(number))
                .extracting(review -> review.state().iso3())
                .containsExactly("BOL", "KOR", "DEU");
    }

    @Test
    void severalSessionsComeAsCsvOrNotAtAll() {
        var next = number + 1;
        var lines = """
                session,first day,last day,tbc,State
                %1$d,2028-01-24,2028-02-04,tbc,Haiti
                %1$d,2028-01-24,2028-02-04,tbc,"Iran (Islamic Republic of)"
                %2$d,2028-04-24,2028-05-05,,Nowhere
                """.formatted(number, next);
        var wrong = staff.submit(staff.get(PAGE), PAGE + "/lines", "lines", lines);
        assertThat(wrong.errors()).containsExactly("“Nowhere” is no State. Use its name or its code, such as HTI.");
        assertThat(wrong.html().select("#lines").getFirst().wholeText()).contains("Nowhere");
        assertThat(calendar.workingGroupSessions()).noneMatch(session -> session.number() == number);

        staff.submit(wrong, PAGE + "/lines", "lines", lines.replace("Nowhere", "TGO"));
        assertThat(calendar.reviewsAt(number)).hasSize(2);
        assertThat(calendar.workingGroupSession(next).datesVerified()).isTrue();
    }

    @Test
    void aCycleHasItsSessions() {
        assertThat(WorkingGroupSession.cycleOf(1)).isEqualTo(1);
        assertThat(WorkingGroupSession.cycleOf(12)).isEqualTo(1);
        assertThat(WorkingGroupSession.cycleOf(13)).isEqualTo(2);
        assertThat(WorkingGroupSession.cycleOf(54)).isEqualTo(4);
        assertThat(WorkingGroupSession.cycleOf(55)).isEqualTo(5);
        for (var known : calendar.workingGroupSessions())
            assertThat(known.cycle()).isEqualTo(WorkingGroupSession.cycleOf(known.number()));
    }

    private Browser.Reply save(String first, String last, String states) {
        return staff.submit(
                staff.get(PAGE),
                PAGE,
                "number",
                Integer.toString(number),
                "startsOn",
                first,
                "endsOn",
                last,
                "states",
                states);
    }

    private Browser.Reply announce(String... more) {
        var page = "/desk/series/new";
        var fields = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("states", "HTI", "startsOn", "2027-03-22", "endsOn", "2027-03-26"),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        var entered = staff.submit(staff.get(page + "?session=" + number), page, fields);
        if (entered.status() != 303) return entered;
        var asked = staff.get(entered.location());
        return staff.submit(asked, asked.html().select("main form").attr("action"));
    }
}
