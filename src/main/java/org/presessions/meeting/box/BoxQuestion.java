package org.presessions.meeting.box;

import java.time.Instant;
import java.util.UUID;

/// What somebody of the public wrote. Who did is not known.
public record BoxQuestion(UUID id, String text, Instant askedAt) {}
