package org.presessions.files;

import java.util.Optional;
import java.util.UUID;

/// A file on its way here.
///
/// @param name as it will be shown
/// @param lengthBytes absent while its sender has not said it
public record Upload(
        UUID id,
        String purpose,
        UUID subjectId,
        UUID ownerId,
        String name,
        Optional<Long> lengthBytes,
        long limitBytes) {
    long mostBytes() {
        return lengthBytes.orElse(limitBytes);
    }
}
