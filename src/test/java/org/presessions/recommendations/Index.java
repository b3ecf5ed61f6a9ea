package org.presessions.recommendations;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.presessions.recommendations.search.Search;

/// The index follows the record by itself; a test waits until it has caught up.
public final class Index {
    private Index() {}

    public static void await(Search search, Recommendations recommendations) {
        Awaitility.await("the index")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> search.knows(recommendations.lastRevision()));
    }
}
