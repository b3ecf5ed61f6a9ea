package org.presessions.site;

import java.time.Instant;
import java.util.Optional;
import org.presessions.calendar.PreSession;

/// How far the Pre-session of one State is.
///
/// @param callOpenUntil present while applications are taken
record StateProgress(PreSession preSession, Optional<Instant> callOpenUntil, ProcessStep step) {}
