package org.presessions.meeting.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody in the room asked of the secretariat, and what became of it. Nobody else reads it.
///
/// @param text may be empty where the topic says it
/// @param answer empty until there is one
/// @param doneAt when the secretariat put it aside
public record HelpRequest(
        UUID id,
        UUID personId,
        HelpTopic topic,
        String text,
        Instant askedAt,
        String answer,
        Optional<Instant> doneAt) {
    public boolean isOpen() {
        return doneAt.isEmpty();
    }
}
