package org.presessions.calendar;

import java.util.UUID;

/// A Pre-session will not be held after all.
public record PreSessionGivenUp(UUID preSessionId) {}
