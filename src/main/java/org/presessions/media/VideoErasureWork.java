package org.presessions.media;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what nothing needs, each hour.
@Component
class VideoErasureWork {
    private final VideoErasure erasure;

    VideoErasureWork(VideoErasure erasure) {
        this.erasure = erasure;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void run() {
        erasure.run();
    }
}
