package org.presessions.applications;

import java.time.Instant;
import org.presessions.calendar.PreSession;

/// What a receipt proves: that something was handed in, and when; not what it said.
///
/// @param version 1 for the first, one more for each correction
/// @param isLast whether nothing was handed in under this number afterwards
/// @param isWithdrawn whether its owner took it back
record SealedReceipt(
        String number, PreSession preSession, int version, Instant at, boolean isLast, boolean isWithdrawn) {}
