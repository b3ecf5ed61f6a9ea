package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.demonstration.SampleStatements;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A Pre-session ended, and the news of it never arrived.
@ServerTest
class MissedEndTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    BriefRepository briefs;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements statements;

    @Autowired
    SampleMissions missions;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstReaderFindsTheWholeBrief() {
        var series = fixtures.series("HTI");
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        calendar.schedule(id, Optional.of(Instant.now()), 60, Optional.empty());
        var preSession = calendar.preSession(id);
        missions.addresses();
        missions.invite(series);
        var delegate = missions.delegate(series, "CHL", "Dana Delegate");
        var seat = speakers.confirmed(applications.application(preSession, "Sample Society of Teachers"), 4);
        statements.approved(seat);
        meeting.held(preSession, List.of(delegate), List.of(seat));
        var made = awaitBrief(id);
        loseBrief(id);

        var reader = browsers.signedInAs(delegate);
        var page = reader.get(preSession.path() + "/brief");
        assertThat(page.heading()).isEqualTo("Haiti: brief of Pre-session " + series.slug());
        assertThat(page.html().select("main").text())
                .contains(
                        "Sample Society of Teachers",
                        "Which step should come first, and why?",
                        "A public timetable, so that everybody can follow the rest.");
        assertThat(briefs.find(id))
                .map(brief -> List.of(brief.speakers(), brief.toPanel()))
                .contains(List.of(made.speakers(), made.toPanel()));
        loseBrief(id);
        assertThat(reader.get(preSession.path() + "/brief.docx").status()).isEqualTo(200);
    }

    private Brief awaitBrief(UUID preSessionId) {
        return Awaitility.await("a brief")
                .atMost(Duration.ofSeconds(20))
                .until(() -> briefs.find(preSessionId), Optional::isPresent)
                .orElseThrow();
    }

    /// As if it had never been heard that the Pre-session ended.
    private void loseBrief(UUID preSessionId) {
        jdbc.sql("delete from brief where pre_session_id = :id")
                .param("id", preSessionId)
                .update();
    }
}
