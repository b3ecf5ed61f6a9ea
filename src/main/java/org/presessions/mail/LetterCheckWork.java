package org.presessions.mail;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks now and then whether the letters that wait are still true, so that the outbox shows what is.
@Component
class LetterCheckWork {
    private final TiedLetterRepository repository;
    private final LetterCheck check;

    LetterCheckWork(TiedLetterRepository repository, LetterCheck check) {
        this.repository = repository;
        this.check = check;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void check() {
        check.check(repository.held());
    }
}
