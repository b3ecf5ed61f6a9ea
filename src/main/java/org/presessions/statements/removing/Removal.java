package org.presessions.statements.removing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// That a statement was taken back for good, and what was erased of it.
///
/// @param by its speaker or one of the staff; absent where that is not known
/// @param erased absent until it is done, which takes some moments
/// @param textErasedAt absent as long as its words are kept for its speaker
public record Removal(
        UUID seatId, Optional<UUID> by, Instant at, Optional<Erased> erased, Optional<Instant> textErasedAt) {
    /// @param videos as they were sent, each with all that was made of it
    /// @param languages codes of those in which there were captions
    /// @param upload whether a video was on its way
    /// @param backupsUntil until when backups that were made before hold it; absent where nobody said
    /// @param textUntil until when its words are kept for its speaker; absent where that was not said yet
    public record Erased(
            Instant at,
            int videos,
            int veiled,
            List<String> languages,
            boolean upload,
            Optional<Instant> backupsUntil,
            Optional<Instant> textUntil) {
        /// Until when backups hold its words, which are erased later than all else.
        public Optional<Instant> textBackupsUntil() {
            return backupsUntil.flatMap(until -> textUntil.map(text -> text.plus(Duration.between(at, until))));
        }
    }
}
