package org.presessions.missions.reminding;

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
class MissionReminderRepositoryTest {
    @Autowired
    MissionReminderRepository reminders;

    @Autowired
    MissionRegister register;

    @Autowired
    Fixtures fixtures;

    @Test
    void aMissionIsRemindedOfASeriesOnce() {
        var series = fixtures.series("HTI").id();
        var france = register.ofState("FRA").id();
        assertThat(reminders.claim(france, series, Instant.now())).isTrue();
        assertThat(reminders.claim(france, series, Instant.now())).isFalse();
        assertThat(reminders.reminded(series)).containsExactly(france);
        assertThat(reminders.claim(france, fixtures.series("TGO").id(), Instant.now()))
                .isTrue();
    }
}
