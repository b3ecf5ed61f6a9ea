package org.presessions.statements;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.presessions.files.Uploads;
import org.presessions.media.VideoErasure;
import org.presessions.media.VideoOwner;
import org.presessions.protection.StatementTakenBack;
import org.presessions.statements.captions.Captions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Which videos statements need: the present one, the next, and that of what was handed in last. One that was taken
/// back needs none: its videos are erased at once, with their captions and what has come of the next.
@Component
class StatementVideos implements VideoOwner {
    private final StatementRepository repository;
    private final Captions captions;
    private final VideoErasure erasure;
    private final Uploads uploads;
    private final Veils veils;

    StatementVideos(
            StatementRepository repository, Captions captions, VideoErasure erasure, Uploads uploads, Veils veils) {
        this.veils = veils;
        this.uploads = uploads;
        this.repository = repository;
        this.captions = captions;
        this.erasure = erasure;
    }

    @Override
    public Set<UUID> needed(Collection<UUID> assetIds) {
        return repository.needed(assetIds);
    }

    @Override
    public void letGo(UUID assetId) {
        repository.forgetVideo(assetId);
    }

    @ApplicationModuleListener
    void on(StatementTakenBack taken) {
        repository.lock(taken.seatId()).map(Manuscript::id).ifPresent(this::erase);
        uploads.forget(StatementUploads.PURPOSE, taken.seatId());
    }

    private void erase(UUID statementId) {
        var videos = new HashSet<>(repository.videosOf(statementId));
        veils.letGo(statementId).ifPresent(videos::add);
        repository.forgetVideosOf(statementId);
        for (var track : captions.of(statementId)) captions.remove(statementId, track.language());
        erasure.atOnce(videos);
    }
}
