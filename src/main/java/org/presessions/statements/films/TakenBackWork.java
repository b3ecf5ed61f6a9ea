package org.presessions.statements.films;

import org.presessions.statements.Removals;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases the videos of statements that were taken back when nothing erased them yet, and tells of words that were to
/// stay; at the start and each day.
@Component
public class TakenBackWork {
    private final StatementVideos videos;
    private final Removals removals;

    TakenBackWork(StatementVideos videos, Removals removals) {
        this.videos = videos;
        this.removals = removals;
    }

    @Scheduled(fixedDelayString = "P1D")
    public void run() {
        for (var seatId : videos.leftOfTakenBack()) videos.erase(seatId);
        removals.endTexts();
    }
}
