package org.presessions.meeting;

import java.time.Clock;
import java.time.Duration;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was asked of the secretariat in a room serves that meeting, and is nobody's record.
@Component
class HelpErasure {
    private final HelpRepository repository;
    private final Erasures erasures;
    private final Duration kept;
    private final Clock clock;

    HelpErasure(
            HelpRepository repository,
            Erasures erasures,
            @Value("${presessions.keep-unneeded-days:7}") int keptDays,
            Clock clock) {
        this.repository = repository;
        this.erasures = erasures;
        this.kept = Duration.ofDays(keptDays);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void erase() {
        erasures.note(ErasedKind.ROOM_HELP, repository.erase(clock.instant().minus(kept)));
    }
}
