package org.presessions.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away uploads that nobody went on with, and the rows of those that ended.
@Component
class AbandonedUploads {
    private static final Duration KEPT = Duration.ofDays(7);

    private final UploadRepository repository;
    private final Uploads uploads;
    private final Clock clock;

    AbandonedUploads(UploadRepository repository, Uploads uploads, Clock clock) {
        this.repository = repository;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() throws IOException {
        for (var old : repository.begunBefore(clock.instant().minus(KEPT))) uploads.remove(old);
    }
}
