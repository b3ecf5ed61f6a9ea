package org.presessions.meeting;

/// What somebody may do in the room at this moment.
///
/// @param isAltered whether the voice goes into the room altered only
public record Rights(Voice voice, boolean isAltered, Sight sight) {
    static final Rights NONE = new Rights(Voice.LISTENS, false, Sight.WATCHES);
}
