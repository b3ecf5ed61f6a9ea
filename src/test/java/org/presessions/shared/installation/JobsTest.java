package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ServerTest
class JobsTest {
    @Autowired
    List<ScheduledTaskHolder> holders;

    @Test
    void eachJobHasAThreadOfItsOwn() {
        var jobs = holders.stream()
                .mapToInt(holder -> holder.getScheduledTasks().size())
                .sum();
        assertThat(jobs).isBetween(5, SchedulingConfiguration.JOBS_AT_MOST);
    }
}
