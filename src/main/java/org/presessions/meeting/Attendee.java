package org.presessions.meeting;

import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.parts.Parts;
import org.presessions.selection.Seat;
import org.presessions.states.State;

/// Somebody in the room, and as what: moderating, speaking from the panel, for a State, or at work there.
///
/// @param seat of a speaker
/// @param state of a delegate
/// @param parts what somebody does there beside
public record Attendee(UUID personId, boolean moderates, Optional<Seat> seat, Optional<State> state, Parts parts) {
    public Attendee(UUID personId, boolean moderates, Optional<Seat> seat, Optional<State> state) {
        this(personId, moderates, seat, state, Parts.NONE);
    }

    /// Whether somebody is there to interpret. Whoever takes part speaks for oneself, and for nobody else.
    public boolean isInterpreter() {
        return !moderates
                && seat.isEmpty()
                && state.isEmpty()
                && !parts.interprets().isEmpty();
    }

    public String place() {
        if (moderates) return "moderator";
        if (seat.isPresent()) return "speaker";
        if (state.isPresent()) return "delegate";
        return isInterpreter() ? "interpreter" : "captioner";
    }
}
