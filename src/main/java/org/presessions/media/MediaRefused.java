package org.presessions.media;

import java.util.UUID;

/// A file could not become a video.
///
/// @param reasonKey message key of the reason
public record MediaRefused(UUID assetId, String reasonKey) {}
