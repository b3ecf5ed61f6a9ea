package org.presessions.selection.replacing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.shared.Coded;

/// Somebody who is to speak in the place of whom an application names, until a person at the desk has decided.
///
/// @param answers to what is asked of a speaker
record SpeakerProposal(UUID id, UUID seatId, Map<String, List<String>> answers, UUID proposedBy, Instant proposedAt) {
    /// What became of one.
    enum Decision implements Coded {
        ACCEPTED,
        REFUSED,
        /// by the organisation itself
        WITHDRAWN
    }
}
