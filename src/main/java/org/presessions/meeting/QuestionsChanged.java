package org.presessions.meeting;

import java.util.UUID;

/// After the end an answer was written or taken back, or a question was removed.
public record QuestionsChanged(UUID preSessionId) {}
