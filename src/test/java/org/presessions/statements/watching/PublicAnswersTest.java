package org.presessions.statements.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// An answer for everybody stands beside the statement of a speaker whose name everybody may read, and nowhere else.
@ServerTest
class PublicAnswersTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements statements;

    @Autowired
    SampleMeeting meeting;

    private PreSession haiti;
    private Browser browser;
    private UUID id;
    private Seat seat;
    private Browser anybody;
    private String address;

    @BeforeEach
    void aStatementWhoseApplicationAnsweredForEverybody() {
        haiti = fixtures.preSession("HTI");
        samples.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(1)));
        var desk = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var form = "/desk" + haiti.series().path() + "/call/form";
        desk.post(
                form + "/questions/new",
                "part",
                "institution",
                "label",
                "Is there a motto",
                "kind",
                "yes-no",
                "readers",
                "assessors",
                "data",
                "none");
        for (var readers : List.of("public", "assessors"))
            desk.post(
                    form + "/questions/new",
                    "part",
                    "aim",
                    "label",
                    "Motto for " + readers,
                    "kind",
                    "line",
                    "onlyIf",
                    "own-is-there-a-motto=yes",
                    "readers",
                    readers,
                    "data",
                    "none");
        desk.post(form + "/publication", "at", "");
        var applicant = fixtures.person();
        id = samples.draft(haiti, applicant, "Sample Circle").id();
        browser = browsers.signedInAs(applicant);
        hasMotto("yes");
        browser.post(
                "/applications/" + id + "/form/aim",
                "aim",
                "Our aim.",
                "own-motto-for-public",
                "Together",
                "own-motto-for-assessors",
                "Hidden");
        applications.submit(id, applicant.locale());
        seat = speakers.confirmed(applications.draft(id).application(), 2);
        statements.approved(seat);
        address = haiti.path() + "/statements/" + seat.id();
        meeting.opens(haiti);
        meeting.ends(haiti);
        anybody = browsers.anonymous();
    }

    @Test
    void everybodyReadsItBesideANameThatIsPublic() {
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(anybody.get(address).text())
                .contains("Motto for public", "Together")
                .doesNotContain("Motto for assessors", "Hidden");
    }

    @Test
    void nobodyReadsWhatIsNotAskedAnyMore() {
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(anybody.get(address).text()).contains("Together");
        hasMotto("no");
        applications.submit(id, Locale.ENGLISH);
        assertThat(applications.draft(id).handedIn().orElseThrow().fields().text("own-motto-for-public"))
                .isEqualTo("Together"); // it stays, as nobody is shown the question any more
        assertThat(anybody.get(address).text()).doesNotContain("Together");
    }

    private void hasMotto(String answer) {
        var path = "/applications/" + id + "/form/institution";
        browser.submit(browser.get(path), path, "own-is-there-a-motto", answer);
    }

    @Test
    void nobodyReadsItOfWhoIsNotPublic() {
        for (var level : List.of(Level.IN_THE_ROOM, Level.PROTECTED)) {
            speakers.chooses(seat, Choice.of(level).as("Alex Other"));
            assertThat(anybody.get(address).text()).doesNotContain("Together");
            assertThat(anybody.get(haiti.page()).text()).doesNotContain("Together");
        }
    }
}
