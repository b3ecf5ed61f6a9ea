package org.presessions.meeting.parts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A part, and the hour of the Pre-session that its person was told last; absent where none was.
record ToldPart(UUID preSessionId, GivenPart given, Optional<Instant> hour) {}
