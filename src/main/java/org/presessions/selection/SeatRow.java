package org.presessions.selection;

import java.util.UUID;

/// A seat as its speaker was told, without what the application says.
record SeatRow(
        UUID id,
        UUID applicationId,
        UUID preSessionId,
        UUID speakerId,
        int position,
        int minutes,
        SeatStatus status,
        String declineReason) {}
