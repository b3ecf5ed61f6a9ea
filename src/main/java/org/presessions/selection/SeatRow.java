package org.presessions.selection;

import java.util.UUID;

/// A seat as its speaker was told, without what the application says.
///
/// @param settled declined, and the secretariat has seen to it
record SeatRow(
        UUID id,
        UUID applicationId,
        UUID preSessionId,
        UUID speakerId,
        int position,
        int minutes,
        SeatStatus status,
        String declineReason,
        boolean settled) {}
