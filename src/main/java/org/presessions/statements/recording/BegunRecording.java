package org.presessions.statements.recording;

import java.time.Instant;
import java.util.UUID;

/// A try of which something is on the server, whichever device it is recorded on.
///
/// @param bytes that are here
public record BegunRecording(UUID uploadId, Instant begunAt, long bytes) {}
