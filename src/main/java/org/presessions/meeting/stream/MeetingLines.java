package org.presessions.meeting.stream;

import java.util.Set;
import org.presessions.meeting.sound.LivePlace;

/// The lines to the browsers of this node, for what is no event of a meeting.
public interface MeetingLines {
    /// Tells every browser in every room, at this moment only.
    ///
    /// @param data one line
    void tellAll(String event, String data);

    /// Tells some browsers in a place, by their sessions, at this moment only.
    ///
    /// @param data one line
    void tell(LivePlace place, Set<String> sessionIds, String event, String data);

    /// Whether a browser, by its session, has a line to a place.
    boolean isHere(LivePlace place, String sessionId);
}
