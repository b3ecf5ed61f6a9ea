package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.missions.register.MissionRegister;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class VisitRepositoryTest {
    @Autowired
    VisitRepository visits;

    @Autowired
    MissionRegister register;

    @Autowired
    Fixtures fixtures;

    @Test
    void aMissionOpensItsPageOfASeriesOnce() {
        var series = fixtures.series("HTI");
        var france = register.ofState("FRA").id();
        visits.insert(france, series.id(), Instant.now());
        visits.insert(france, series.id(), Instant.now());
        assertThat(visits.missions(series.id())).containsExactly(france);
        assertThat(visits.missions(fixtures.series("TGO").id())).isEmpty();
    }
}
