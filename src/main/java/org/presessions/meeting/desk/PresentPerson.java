package org.presessions.meeting.desk;

import java.util.UUID;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Sight;
import org.presessions.meeting.sound.Voice;

/// Somebody in the room, before its door, or shown out of it, as the moderator sees them.
///
/// @param place key of `meeting.place.<place>`
/// @param of the State or the institution they are there for; empty for moderators
/// @param rights whether they may be heard and seen
/// @param isUnderReview whether they are there for the State under Review
record PresentPerson(UUID personId, String name, String place, String of, Rights rights, boolean isUnderReview) {
    /// Moderators do not silence each other, nor show each other out.
    boolean isUnderModeration() {
        return !place.equals("moderator");
    }

    /// Whether their microphone may be taken away, or was.
    boolean hasMicrophone() {
        return rights.voice().hasMicrophone() || isWithoutMicrophone();
    }

    boolean isWithoutMicrophone() {
        return rights.voice() == Voice.TAKEN;
    }

    /// Whether their picture may be stopped, or was.
    boolean hasCamera() {
        return rights.sight().hasCamera() || isWithoutPicture();
    }

    boolean isWithoutPicture() {
        return rights.sight() == Sight.STOPPED;
    }
}
