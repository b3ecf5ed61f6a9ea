package org.presessions.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What somebody did on a day, once or several times.
///
/// @param at when last
/// @param act verb and noun, as it was recorded
/// @param subject kind and id; of letters the kind alone, since they go by the hundred
/// @param details of the last time
public record Deed(Instant at, UUID actorId, String act, String subject, int times, Map<String, ?> details) {
    /// The id within the subject.
    public UUID subjectId() {
        return UUID.fromString(subject.substring(subject.indexOf('/') + 1));
    }
}
