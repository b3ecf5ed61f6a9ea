package org.presessions.calendar;

import java.util.UUID;

/// A Pre-session that was given up will be held after all.
public record PreSessionTakenUp(UUID preSessionId) {}
