package org.presessions.missions.reminding;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks twice an hour which missions are to be reminded.
@Component
class InvitationReminderWork {
    private final InvitationReminders reminders;

    InvitationReminderWork(InvitationReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT30M")
    void writeWhatIsDue() {
        reminders.writeDue();
    }
}
