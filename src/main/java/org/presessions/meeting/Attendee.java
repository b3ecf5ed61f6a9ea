package org.presessions.meeting;

import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Seat;
import org.presessions.states.State;

/// Somebody in the room, and as what: moderating, speaking from the panel, or for a State.
///
/// @param seat of a speaker
/// @param state of a delegate
public record Attendee(UUID personId, boolean moderates, Optional<Seat> seat, Optional<State> state) {
    String place() {
        if (moderates) return "moderator";
        return seat.isPresent() ? "speaker" : "delegate";
    }
}
