package org.presessions.site;

import java.time.Clock;
import java.util.List;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.springframework.stereotype.Component;

/// Where the process stands now: which calls are open, what comes next.
@Component
class Whereabouts {
    private final Calendar calendar;
    private final Clock clock;

    Whereabouts(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    List<OpenCall> openCalls() {
        return List.of();
    }

    List<PreSession> nextPreSessions(int atMost) {
        return calendar.upcoming(clock.instant(), atMost);
    }
}
