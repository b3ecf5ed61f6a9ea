package org.presessions.selection.confirming;

import org.presessions.selection.Confirmations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes which speakers are to be reminded.
@Component
class ConfirmWork {
    private final Confirmations confirmations;

    ConfirmWork(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void remindWhoIsDue() {
        confirmations.due().forEach(confirmations::remind);
    }
}
