package org.presessions.meeting;

import java.util.UUID;

/// Somebody in the room, as the moderator sees them.
///
/// @param place key of `meeting.place.<place>`
/// @param of the State or the institution they are there for; empty for moderators
/// @param voice whether they may be heard
record PresentPerson(UUID personId, String name, String place, String of, Voice voice) {
    /// Whether their microphone may be taken away, or was: moderators do not silence each other.
    boolean isUnderModeration() {
        return !place.equals("moderator") && (voice.hasMicrophone() || voice == Voice.TAKEN);
    }

    boolean isWithoutMicrophone() {
        return voice == Voice.TAKEN;
    }
}
