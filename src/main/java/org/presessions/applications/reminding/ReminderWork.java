package org.presessions.applications.reminding;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes what drafts are to be told.
@Component
class ReminderWork {
    private final Reminders reminders;

    ReminderWork(Reminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void tellWhatIsDue() {
        reminders.due().forEach(reminders::tell);
    }
}
