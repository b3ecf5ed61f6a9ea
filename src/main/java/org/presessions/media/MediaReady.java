package org.presessions.media;

import java.time.Duration;
import java.util.UUID;

/// A video can be shown.
public record MediaReady(UUID assetId, Duration length) {}
