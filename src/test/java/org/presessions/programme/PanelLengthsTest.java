package org.presessions.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PanelLengthsTest {
    @Autowired
    PanelLengths lengths;

    @Autowired
    SampleApplications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoHasNoFilmYetTakesTheMinutesOfThePlace() {
        var haiti = fixtures.preSession("HTI");
        var togo = fixtures.preSession("TGO");
        var first = speakers.confirmed(applications.application(haiti, "Sample League"), 4);
        speakers.confirmed(applications.application(haiti, "Sample Society"), 5);
        jdbc.sql("update application set zone = 'America/Port-au-Prince' where id = :id")
                .param("id", first.applicationId())
                .update();
        var known = lengths.of(List.of(haiti, togo));
        assertThat(known)
                .isEqualTo(new Lengths(
                        Map.of("HTI", Duration.ofMinutes(9), "TGO", Duration.ZERO),
                        Map.of(
                                "HTI",
                                List.of(ZoneId.of("America/Port-au-Prince")),
                                "TGO",
                                List.of(ZoneId.of("Africa/Lome"))))); // of nobody known: where the State is
        assertThat(known.minutes("HTI")).isEqualTo(9);
        assertThat(known.minutes("TGO")).isEqualTo(30);
    }
}
