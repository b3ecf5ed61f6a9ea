package org.presessions.meeting.sound;

/// The sound and the picture of the room, for one person.
///
/// @param server empty while there is no live server
public record Sound(Rights rights, String server) {
    public boolean isThere() {
        return !server.isEmpty();
    }

    public Voice voice() {
        return rights.voice();
    }

    public Sight sight() {
        return rights.sight();
    }
}
