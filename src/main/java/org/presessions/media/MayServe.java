package org.presessions.media;

import java.util.UUID;

/// Says whether the present visitor may have a video now, although somebody was given its address: modules further down
/// know whose it is. Whoever knows nothing of a video says yes. A yes holds for all files of a folder, and until the
/// database announces `answers`: a migration has each table do so by which it is decided.
public interface MayServe {
    /// @param file such as `video.mp4`, `poster.jpg` or `audio/index.m3u8`
    boolean mayServe(UUID assetId, String file);
}
