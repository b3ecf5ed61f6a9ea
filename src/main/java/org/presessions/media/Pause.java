package org.presessions.media;

import java.time.Duration;

/// Where nothing is said.
///
/// @param from counted from the start
public record Pause(Duration from, Duration to) {}
