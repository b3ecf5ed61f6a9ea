package org.presessions.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps the head of the record outside the database: the latest in a file, that of each day in another and in the log,
/// which an installation keeps elsewhere.
@Component
class AuditHeads {
    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);

    private final AuditRepository repository;
    private final AuditFiles files;
    private final Clock clock;

    AuditHeads(AuditRepository repository, AuditFiles files, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void keep() {
        var head = repository.head();
        if (head.entry() == 0
                || files.head().filter(kept -> kept.entry() >= head.entry()).isPresent()) return;
        files.keep(head);
        if (files.keepOfDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), head))
            LOG.info("audit=head entries={} hash={}", head.entry(), head.hash());
    }
}
