package org.presessions.meeting;

import java.util.UUID;

/// A Pre-session was closed by its moderator.
public record MeetingEnded(UUID preSessionId) {}
