package org.presessions.statements.films;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases the videos of statements that were taken back when nothing erased them yet; at the start and each day.
@Component
public class TakenBackWork {
    private final StatementVideos videos;

    TakenBackWork(StatementVideos videos) {
        this.videos = videos;
    }

    @Scheduled(fixedDelayString = "P1D")
    public void run() {
        for (var seatId : videos.leftOfTakenBack()) videos.erase(seatId);
    }
}
