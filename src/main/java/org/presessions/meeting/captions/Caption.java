package org.presessions.meeting.captions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One line of live captions.
///
/// @param number by which it is removed; the later line has the higher one
/// @param language code, of the line itself
/// @param seatId of the speaker whose words they are; empty of anybody else's
/// @param typedBy the person who may take it back, beside those who moderate; empty where that was not kept
public record Caption(
        long number, String language, String text, Optional<UUID> seatId, Instant at, Optional<UUID> typedBy) {
    public boolean isRemovableBy(UUID personId, boolean moderates) {
        return moderates || typedBy.filter(personId::equals).isPresent();
    }
}
