package org.presessions.statements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A statement as its speaker works on it.
///
/// @param nextAssetId a video that is being prepared, to take the place of the present one
/// @param videoTrouble message key: why the video that was sent last could not be used
/// @param changesAsked words of the secretariat; empty where nothing is asked
record Manuscript(
        UUID id,
        UUID seatId,
        UUID preSessionId,
        UUID speakerId,
        StatementStatus status,
        Content content,
        Consents consents,
        Optional<UUID> videoAssetId,
        Optional<UUID> nextAssetId,
        Optional<String> videoTrouble,
        String changesAsked,
        Instant savedAt,
        Optional<Instant> handedInAt) {
    boolean isEditable() {
        return status == StatementStatus.DRAFT || status == StatementStatus.CHANGES_ASKED;
    }

    boolean isApproved() {
        return status == StatementStatus.APPROVED;
    }
}
