package org.presessions.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.log.Question;
import org.presessions.meeting.parts.Parts;
import org.presessions.selection.Seat;
import org.presessions.states.State;

/// Somebody in the room, and as what: moderating, speaking from the panel, for a State, or at work there.
///
/// @param seats of a speaker: one, or one on each of the panels that meet
/// @param state of a delegate
/// @param parts what somebody does there beside
public record Attendee(UUID personId, boolean moderates, List<Seat> seats, Optional<State> state, Parts parts) {
    public Attendee(UUID personId, boolean moderates, Optional<Seat> seat, Optional<State> state) {
        this(personId, moderates, seat.stream().toList(), state, Parts.NONE);
    }

    /// The first one of a speaker.
    public Optional<Seat> seat() {
        return seats.stream().findFirst();
    }

    /// The own one of a speaker to whom a question is put.
    public Optional<Seat> seatFor(Question question) {
        return seats.stream().filter(seat -> question.isFor(seat.id())).findFirst();
    }

    /// Whether somebody is there to interpret. Whoever takes part speaks for oneself, and for nobody else.
    public boolean isInterpreter() {
        return !moderates
                && seats.isEmpty()
                && state.isEmpty()
                && !parts.interprets().isEmpty();
    }

    public String place() {
        if (moderates) return "moderator";
        if (!seats.isEmpty()) return "speaker";
        if (state.isPresent()) return "delegate";
        return isInterpreter() ? "interpreter" : "captioner";
    }
}
