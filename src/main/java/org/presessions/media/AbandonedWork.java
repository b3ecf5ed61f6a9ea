package org.presessions.media;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.presessions.media.sandbox.WorkFolders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away what a server left that died while it prepared a video, and what this node still has of videos that
/// another one erased; at the start and each hour.
@Component
class AbandonedWork {
    private static final Duration DONE_WITHIN = Duration.ofHours(12);

    private final WorkFolders folders;
    private final RenditionStore renditions;
    private final MediaRepository repository;
    private final Clock clock;

    AbandonedWork(WorkFolders folders, RenditionStore renditions, MediaRepository repository, Clock clock) {
        this.folders = folders;
        this.renditions = renditions;
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() {
        folders.sweep(clock.instant().minus(DONE_WITHIN));
        var kept = renditions.kept(); // before the rows are read: what is new then has one
        var known = Set.copyOf(repository.ids());
        for (var assetId : kept) if (!known.contains(assetId)) renditions.remove(assetId);
    }
}
