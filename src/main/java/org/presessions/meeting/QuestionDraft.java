package org.presessions.meeting;

import java.util.Set;
import java.util.UUID;

/// What a delegate wants to ask; written while nothing can be asked, it is kept for its author.
///
/// @param toSeatIds the speakers it is put to; none for the panel as a whole
/// @param isUnattributed whether others are to read "a delegation", and not which one
public record QuestionDraft(Set<UUID> toSeatIds, boolean isUnattributed, String text) {}
