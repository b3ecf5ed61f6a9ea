package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Two telephones that noted the same people in different orders.
@ServerTest
class CheckInRaceTest {
    private static final int ROUNDS = 5;

    @Autowired
    BeanFactory beans;

    @Autowired
    CheckIns arrivals;

    @Test
    void neitherWaitsForTheOther() throws Exception {
        var door = new TestHall(beans).preSession;
        var ticks = arrivals.states().stream()
                .map(state -> new Tick(new BadgeCode(state.iso3()), Duration.ZERO, true))
                .toList();
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var sent :
                    threads.invokeAll(List.of(sends(door, ticks, together), sends(door, ticks.reversed(), together))))
                sent.get();
        }
        assertThat(arrivals.of(door)).hasSameSizeAs(ticks);
    }

    private Callable<Void> sends(PreSession door, List<Tick> ticks, CyclicBarrier together) {
        return () -> {
            for (var round = 0; round < ROUNDS; round++) {
                together.await();
                arrivals.note(door, ticks, Optional.empty());
            }
            return null;
        };
    }
}
