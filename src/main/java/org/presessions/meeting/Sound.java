package org.presessions.meeting;

/// The sound of the room, for one person.
///
/// @param server empty while there is no live server
public record Sound(Voice voice, String server) {
    public boolean isThere() {
        return !server.isEmpty();
    }
}
