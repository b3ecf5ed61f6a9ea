package org.presessions.site.calendars;

import java.time.Instant;
import java.util.UUID;

/// That one person's calendar may be read under an address.
///
/// @param id a part of the address
record CalendarFeed(UUID id, Instant madeAt) {}
