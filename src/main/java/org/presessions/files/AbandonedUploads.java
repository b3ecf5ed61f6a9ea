package org.presessions.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away uploads that nobody went on with, the rows of those that ended, and what a server left that died while
/// it received a file; at the start and each hour.
@Component
class AbandonedUploads {
    private static final Duration RECEIVED_WITHIN = Duration.ofHours(6);

    private final UploadRepository repository;
    private final Uploads uploads;
    private final Incoming incoming;
    private final Erasures erasures;
    private final Clock clock;

    AbandonedUploads(UploadRepository repository, Uploads uploads, Incoming incoming, Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.repository = repository;
        this.uploads = uploads;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() throws IOException {
        incoming.sweep(clock.instant().minus(RECEIVED_WITHIN));
        var old = repository.begunBefore(clock.instant().minus(Upload.KEPT));
        for (var upload : old) uploads.remove(upload);
        erasures.note(ErasedKind.UPLOAD, old.size());
    }
}
