package org.presessions.meeting.sound;

/// What somebody may do in the room at this moment.
///
/// @param isAltered whether the voice goes into the room altered only
/// @param channel code of the language whose channel the voice goes into; empty for the floor
public record Rights(Voice voice, boolean isAltered, Sight sight, String channel) {
    public static final Rights NONE = new Rights(Voice.LISTENS, false, Sight.WATCHES);

    public Rights(Voice voice, boolean isAltered, Sight sight) {
        this(voice, isAltered, sight, "");
    }

    /// Whether the own voice comes back in what is heard by the same connection, so that it takes another.
    public boolean isApart() {
        return isAltered || !channel.isEmpty();
    }
}
