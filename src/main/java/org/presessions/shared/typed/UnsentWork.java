package org.presessions.shared.typed;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away what nobody came back for.
@Component
@ConditionalOnWebApplication
class UnsentWork {
    private final UnsentRepository repository;
    private final Clock clock;

    UnsentWork(UnsentRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void clear() {
        repository.forgetBefore(clock.instant().minus(Unsent.KEPT));
    }
}
