package org.presessions.meeting;

import java.util.Optional;
import java.util.UUID;

/// A question that was written while none could be asked, kept for its author.
record QuestionDraft(Optional<UUID> toSeatId, String text) {}
