package org.presessions.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.states.State;

/// A question that a delegation asked, with its answers.
///
/// @param from the States that asked it: several where the moderator merged questions
/// @param toSeatId the speaker it was put to; absent when put to the panel
/// @param isLeftOpen whether the moderator meant to put it on screen and did not
/// @param taken whether the moderator put it on screen
public record MeetingQuestion(
        UUID id,
        List<State> from,
        Optional<UUID> toSeatId,
        String text,
        boolean taken,
        Instant askedAt,
        List<Answer> answers,
        boolean isLeftOpen) {
    /// What a speaker answered: in writing, or aloud as the moderator noted.
    ///
    /// @param text empty for what was said aloud
    public record Answer(UUID seatId, String text, boolean aloud) {}

    MeetingQuestion withId(UUID other) {
        return new MeetingQuestion(other, from, toSeatId, text, taken, askedAt, answers, isLeftOpen);
    }
}
