package org.presessions.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.presessions.recommendations.search.Search;

/// The index follows the record by itself; a test waits until it has caught up.
public final class Index {
    private Index() {}

    public static void await(Search search, Recommendations recommendations) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (!search.knows(recommendations.lastRevision())) {
            assertThat(Instant.now()).isBefore(until);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
