package org.presessions.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleMissions;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Numbers that everybody may check, and nothing of who they are.
@ServerTest
class ParticipationPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleMissions missions;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodySeesHowManyWereWrittenToCameAndAsked() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSessionsOf(series.id()).getFirst();
        missions.addresses();
        for (var iso3 : List.of("FRA", "HTI", "DEU")) // others may have changed them
        missions.address(iso3, iso3.toLowerCase(Locale.ROOT) + "@missions.example");
        missions.invite(series);
        assertThat(facts(haiti))
                .containsEntry("Missions with a letter written", "195")
                .containsEntry("Missions to which it has left", "0");

        left("FRA", "sent", false, series.slug());
        left("HTI", "sent", false, series.slug());
        left("DEU", "failed", true, series.slug());
        var french = missions.delegate(series, "FRA", "Sample Delegate");
        browsers.signedInAs(french).get("/invitations/" + series.slug());
        missions.comes(french, haiti);
        meeting.opens(haiti);
        var facts = facts(haiti);
        assertThat(facts)
                .containsEntry("Missions to which it has left", "3")
                .containsEntry("Reached at no address: refused or sent back", "1")
                .containsEntry("Missions that opened their page", "1")
                .containsEntry("Missions that said they come", "1")
                .containsEntry("Missions that asked a question", "0")
                .containsEntry("Invited like all others", "yes")
                .containsEntry("Two minutes to open, offered", "no answer yet")
                .containsEntry("Given the floor at the start", "no");
        assertThat(page(haiti).text()).doesNotContain("Sample Delegate", "@missions.example");
    }

    private Map<String, String> facts(PreSession preSession) {
        var facts = new TreeMap<String, String>();
        for (var term : page(preSession).html().select("dl.facts dt"))
            facts.put(term.text(), requireNonNull(term.nextElementSibling()).ownText());
        return facts;
    }

    private Browser.Reply page(PreSession preSession) {
        return browsers.anonymous().get(preSession.path() + "/participation");
    }

    private void left(String state, String status, boolean returned, String series) {
        jdbc.sql("""
                        update mail_message set status = :status, sent_at = now(),
                            returned_at = case when :returned then now() end
                        where to_address = :to and series = :series
                        """)
                .param("status", status)
                .param("returned", returned)
                .param("to", state.toLowerCase(Locale.ROOT) + "@missions.example")
                .param("series", series)
                .update();
    }
}
