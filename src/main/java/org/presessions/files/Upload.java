package org.presessions.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A file on its way here.
///
/// @param name as it will be shown
/// @param fingerprint what its sender knows the file by, whatever its name
/// @param lengthBytes absent while its sender has not said it
public record Upload(
        UUID id,
        String purpose,
        UUID subjectId,
        UUID ownerId,
        String name,
        Optional<String> fingerprint,
        Optional<Long> lengthBytes,
        long limitBytes,
        Instant begunAt) {
    /// One that came whole and was not taken.
    ///
    /// @param name as it was sent
    /// @param trouble why, as [StoreOutcome#trouble()] says it
    public record Refused(String name, String trouble) {}

    boolean isOf(Optional<String> other) {
        return fingerprint.isPresent() && fingerprint.equals(other);
    }

    long mostBytes() {
        return lengthBytes.orElse(limitBytes);
    }
}
