package org.presessions.media;

import java.util.UUID;

/// A video is no more; what was made of it goes afterwards.
record VideoErased(UUID assetId) {}
