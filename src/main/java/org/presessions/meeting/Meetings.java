package org.presessions.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The live Pre-sessions.
@Component
public class Meetings {
    public enum Stage {
        NOT_STARTED,
        RUNNING,
        ENDED
    }

    public Stage stage(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }

    /// The questions as they stood at the end, in the order in which they were taken, then as asked.
    public List<MeetingQuestion> questions(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }
}
