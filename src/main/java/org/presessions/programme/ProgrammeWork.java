package org.presessions.programme;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks each minute which programme's moment has come.
@Component
class ProgrammeWork {
    private final Programmes programmes;

    ProgrammeWork(Programmes programmes) {
        this.programmes = programmes;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void publishWhatIsDue() {
        programmes.publishDue();
    }
}
