package org.presessions.media;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away what a server left that died while it prepared a video; at the start and each hour.
@Component
class AbandonedWork {
    private static final Duration DONE_WITHIN = Duration.ofHours(12);

    private final WorkFolders folders;
    private final Clock clock;

    AbandonedWork(WorkFolders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() {
        folders.sweep(clock.instant().minus(DONE_WITHIN));
    }
}
