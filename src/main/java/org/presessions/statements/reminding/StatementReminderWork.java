package org.presessions.statements.reminding;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every few minutes which speakers are to be reminded.
@Component
class StatementReminderWork {
    private final StatementReminders reminders;

    StatementReminderWork(StatementReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT5M")
    void tellWhatIsDue() {
        reminders.due().forEach(reminders::tell);
    }
}
