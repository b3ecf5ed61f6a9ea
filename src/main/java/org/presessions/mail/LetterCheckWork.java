package org.presessions.mail;

import java.util.stream.Gatherers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether the letters that wait are still true, so that the outbox shows what is.
@Component
class LetterCheckWork {
    private static final int AT_ONCE = 100;

    private final TiedLetterRepository repository;
    private final LetterCheck check;

    LetterCheckWork(TiedLetterRepository repository, LetterCheck check) {
        this.repository = repository;
        this.check = check;
    }

    /// Some at a time: who sends letters meanwhile waits for none of the others.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void check() {
        repository.held().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(check::check);
    }
}
