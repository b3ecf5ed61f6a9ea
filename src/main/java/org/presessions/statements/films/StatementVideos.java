package org.presessions.statements.films;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.files.Uploads;
import org.presessions.media.MediaAsset;
import org.presessions.media.Portraits;
import org.presessions.media.VideoErasure;
import org.presessions.media.VideoOwner;
import org.presessions.protection.Protection;
import org.presessions.protection.StatementTakenBack;
import org.presessions.selection.Panels;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Removals;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.StatementUploads;
import org.presessions.statements.Veils;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.notes.Notes;
import org.presessions.statements.recording.Recordings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which videos statements need: the present one, the next, and that of what was handed in last. A place that was
/// declined, revoked or passed on needs none any more, nor does one whose film nobody may watch again; one that was
/// taken back neither: its videos are erased at once, with their captions and what has come of the next.
@Component
class StatementVideos implements VideoOwner {
    private final StatementRepository repository;
    private final Captions captions;
    private final VideoErasure erasure;
    private final Uploads uploads;
    private final Veils veils;
    private final Portraits portraits;
    private final Removals removals;
    private final Protection protection;
    private final Recordings recordings;
    private final Notes notes;
    private final Panels panels;
    private final NeededVideoRepository needed;
    private final ClosedFilms closed;

    StatementVideos(
            StatementRepository repository,
            Captions captions,
            VideoErasure erasure,
            Uploads uploads,
            Veils veils,
            Portraits portraits,
            Removals removals,
            Protection protection,
            Recordings recordings,
            Notes notes,
            Panels panels,
            NeededVideoRepository needed,
            ClosedFilms closed) {
        this.closed = closed;
        this.panels = panels;
        this.needed = needed;
        this.notes = notes;
        this.removals = removals;
        this.protection = protection;
        this.veils = veils;
        this.portraits = portraits;
        this.uploads = uploads;
        this.recordings = recordings;
        this.repository = repository;
        this.captions = captions;
        this.erasure = erasure;
    }

    @Override
    public Set<UUID> needed(Collection<UUID> assetIds) {
        var places = needed.places(assetIds);
        var open = new HashSet<>(panels.open(places.values()));
        open.removeAll(closed.among(open));
        return places.keySet().stream()
                .filter(asset -> open.contains(places.get(asset)))
                .collect(Collectors.toSet());
    }

    @Override
    public void letGo(UUID assetId) {
        needed.forget(assetId);
    }

    @ApplicationModuleListener
    void on(StatementTakenBack taken) {
        erase(taken.seatId());
    }

    /// Erases all that there is to see and hear of what was taken back, and certifies it.
    @Transactional
    void erase(UUID seatId) {
        var isArriving =
                !uploads.unfinished(StatementUploads.PURPOSE, List.of(seatId)).isEmpty();
        uploads.forget(StatementUploads.PURPOSE, seatId);
        recordings.forget(seatId);
        repository.lock(seatId).map(Manuscript::id).ifPresent(id -> {
            notes.erase(id);
            removals.erased(seatId, eraseVideos(seatId, id), eraseCaptions(id), isArriving);
        });
    }

    /// The seats of statements that were taken back and have videos all the same: when they were, nothing was erased.
    @Transactional(readOnly = true)
    Set<UUID> leftOfTakenBack() {
        return protection.takenBack(repository.seatsWithVideos()).keySet();
    }

    private List<MediaAsset> eraseVideos(UUID seatId, UUID statementId) {
        var videos = new HashSet<>(repository.videosOf(statementId));
        veils.letGo(statementId).ifPresent(videos::add);
        videos.addAll(portraits.ofOwner(seatId));
        repository.forgetVideosOf(statementId);
        return erasure.atOnce(videos);
    }

    private Set<String> eraseCaptions(UUID statementId) {
        var languages =
                captions.of(statementId).stream().map(CaptionTrack::language).collect(Collectors.toSet());
        for (var language : languages) captions.remove(statementId, language);
        return languages;
    }
}
