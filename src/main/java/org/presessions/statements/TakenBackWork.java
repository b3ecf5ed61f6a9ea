package org.presessions.statements;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases the videos of statements that were taken back when nothing erased them yet; at the start and each day.
@Component
class TakenBackWork {
    private final StatementVideos videos;

    TakenBackWork(StatementVideos videos) {
        this.videos = videos;
    }

    @Scheduled(fixedDelayString = "P1D")
    void run() {
        for (var seatId : videos.leftOfTakenBack()) videos.erase(seatId);
    }
}
