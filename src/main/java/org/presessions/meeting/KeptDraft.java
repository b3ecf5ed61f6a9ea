package org.presessions.meeting;

import java.util.UUID;

/// What a delegate has begun to write, and not asked yet.
///
/// @param questionId of the question that it becomes
public record KeptDraft(UUID questionId, QuestionDraft draft) {}
