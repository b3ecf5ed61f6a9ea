package org.presessions.meeting;

import java.util.UUID;

/// A moderator took the end of a Pre-session back: it goes on.
public record MeetingReopened(UUID preSessionId) {}
