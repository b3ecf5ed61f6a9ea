package org.presessions.meeting.sound;

/// What somebody may do in the room at this moment.
///
/// @param isAltered whether the voice goes into the room altered only
/// @param channel code of the language whose channel the voice goes into; empty for the floor
/// @param isAtTable whether the others at the table are seen: by the panel, whoever moderates and who has the floor
public record Rights(Voice voice, boolean isAltered, Sight sight, String channel, boolean isAtTable) {
    public static final Rights NONE = new Rights(Voice.LISTENS, false, Sight.WATCHES);

    public Rights(Voice voice, boolean isAltered, Sight sight) {
        this(voice, isAltered, sight, "");
    }

    public Rights(Voice voice, boolean isAltered, Sight sight, String channel) {
        this(voice, isAltered, sight, channel, false);
    }

    public Rights atTable(boolean isThere) {
        return new Rights(voice, isAltered, sight, channel, isThere);
    }

    /// Whether the own voice comes back in what is heard by the same connection, so that it takes another.
    public boolean isApart() {
        return isAltered || !channel.isEmpty();
    }
}
