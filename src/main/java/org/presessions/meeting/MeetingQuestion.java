package org.presessions.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.presessions.states.State;

/// A question that was asked, with its answers.
///
/// @param from the States that asked it: several where the moderator merged questions; none that asked not to be
/// named
/// @param unnamed who else asked it
/// @param toSeatIds the speakers it was put to; none where it was put to the panel
/// @param isLeftOpen whether the moderator meant to put it on screen and did not
/// @param taken whether the moderator put it on screen
public record MeetingQuestion(
        UUID id,
        List<State> from,
        Set<Unnamed> unnamed,
        Set<UUID> toSeatIds,
        String text,
        boolean taken,
        Instant askedAt,
        List<Answer> answers,
        boolean isLeftOpen) {
    /// Who asked without a State's name; the words are `meeting.unnamed.<code>`.
    public enum Unnamed implements Coded {
        DELEGATION,
        MODERATOR,
        PUBLIC
    }

    /// What a speaker answered: in writing, or aloud as the moderator noted.
    ///
    /// @param text empty for what was said aloud
    public record Answer(UUID seatId, String text, boolean aloud) {}

    MeetingQuestion withId(UUID other) {
        return new MeetingQuestion(other, from, unnamed, toSeatIds, text, taken, askedAt, answers, isLeftOpen);
    }
}
