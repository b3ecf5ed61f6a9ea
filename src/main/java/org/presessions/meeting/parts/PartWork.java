package org.presessions.meeting.parts;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells interpreters and captioners another hour, however it was set; some minutes later, for a programme is moved
/// more
/// than once.
@Component
class PartWork {
    private final MeetingParts parts;

    PartWork(MeetingParts parts) {
        this.parts = parts;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT10M")
    void tellOtherHours() {
        parts.tellOtherHours();
    }
}
