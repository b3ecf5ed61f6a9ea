package org.presessions.meeting.stream;

import java.util.List;
import java.util.UUID;
import org.presessions.meeting.sound.LivePlace;

/// Who follows the meetings on each node beside the browsers. Called on the thread that tells them: it must not wait.
public interface MeetingFollower {
    /// @param meetingIds whose logs have grown; an empty list now and then, when a look is due all the same
    void moved(List<UUID> meetingIds);

    /// A line of a browser has ended; it may have others, or come again.
    void left(LivePlace place, String sessionId);
}
