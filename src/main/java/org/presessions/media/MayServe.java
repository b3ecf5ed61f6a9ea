package org.presessions.media;

import java.util.UUID;

/// Says whether the present visitor may have a video now, although somebody was given its address: modules further down
/// know whose it is. Whoever knows nothing of a video says yes.
public interface MayServe {
    /// @param file such as `video.mp4`, `poster.jpg` or `audio/index.m3u8`
    boolean mayServe(UUID assetId, String file);
}
