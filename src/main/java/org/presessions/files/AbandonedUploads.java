package org.presessions.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away uploads that nobody went on with, the rows of those that ended, and what a server left that died while
/// it received a file, or before it knew of one, or after it knew no more of it; at the start and each hour.
@Component
class AbandonedUploads {
    private static final Duration RECEIVED_WITHIN = Duration.ofHours(6);

    private final UploadRepository repository;
    private final Uploads uploads;
    private final UploadData data;
    private final Incoming incoming;
    private final Erasures erasures;
    private final Clock clock;

    AbandonedUploads(
            UploadRepository repository,
            Uploads uploads,
            UploadData data,
            Incoming incoming,
            Erasures erasures,
            Clock clock) {
        this.erasures = erasures;
        this.repository = repository;
        this.uploads = uploads;
        this.data = data;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() throws IOException {
        var before = clock.instant().minus(RECEIVED_WITHIN);
        incoming.sweep(before);
        for (var left : data.untouchedSince(before))
            if (repository.unfinished(left).isEmpty()) data.remove(left);
        var now = clock.instant();
        var old = repository.begunBefore(now.minus(data.kept())).stream()
                .filter(upload -> !data.keptUntil(upload).isAfter(now))
                .toList();
        for (var upload : old) uploads.remove(upload);
        erasures.note(ErasedKind.UPLOAD, old.size());
    }
}
