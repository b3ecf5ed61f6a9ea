package org.presessions.outcomes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells those who were there that the brief is ready.
@Component
@ConditionalOnWebApplication
class BriefWork {
    private final Briefs briefs;

    BriefWork(Briefs briefs) {
        this.briefs = briefs;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void tell() {
        briefs.tell();
    }
}
