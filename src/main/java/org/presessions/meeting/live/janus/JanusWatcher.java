package org.presessions.meeting.live.janus;

/// Who has to know what becomes of the live server.
public interface JanusWatcher {
    /// There is one, with nothing in it.
    void began(JanusSession session);

    /// It is away, and all that was in it.
    void lost();

    /// Media flows between a browser and the handle of its connection.
    void flows(long handle);

    /// The connection of a handle has ended.
    void ended(long handle);
}
