package org.presessions.meeting.live;

/// What a connection is for.
enum LiveKind {
    /// hears the room
    LISTENS,
    /// hears the room, and has a microphone in it
    SPEAKS,
    /// has a microphone that goes into the room altered only, and hears the room by another connection
    SPEAKS_ALTERED,
    /// has a microphone in the channel of a language, and hears the room by another connection
    INTERPRETS,
    /// sees the room
    WATCHES,
    /// sees the others at the table, each small
    SEES_TABLE,
    /// has a camera in the room
    SHOWS;

    /// Whether a voice comes by it.
    boolean speaks() {
        return this == SPEAKS || this == SPEAKS_ALTERED || this == INTERPRETS;
    }

    /// Whether a person has one of the two alone: nobody speaks with two voices.
    boolean isInstead(LiveKind other) {
        return this == other || speaks() && other.speaks();
    }
}
