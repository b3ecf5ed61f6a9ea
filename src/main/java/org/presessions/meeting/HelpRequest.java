package org.presessions.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody in the room asked of the secretariat, and what became of it. Nobody else reads it.
///
/// @param text may be empty where the topic says it
/// @param answer empty until there is one
/// @param doneAt when the secretariat put it aside
record HelpRequest(
        UUID id,
        UUID personId,
        HelpTopic topic,
        String text,
        Instant askedAt,
        String answer,
        Optional<Instant> doneAt) {
    boolean isOpen() {
        return doneAt.isEmpty();
    }
}
