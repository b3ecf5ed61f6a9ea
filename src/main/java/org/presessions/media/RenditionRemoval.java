package org.presessions.media;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Removes what was made of a video that is no more. As an event, it is done even if the server dies right after, and
/// never where the erasing was rolled back. Other nodes find it at their next [AbandonedWork].
@Component
class RenditionRemoval {
    private final RenditionStore renditions;

    RenditionRemoval(RenditionStore renditions) {
        this.renditions = renditions;
    }

    @ApplicationModuleListener
    void on(VideoErased erased) {
        renditions.remove(erased.assetId());
    }
}
