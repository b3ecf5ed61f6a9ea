package org.presessions.statements;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.files.StoredFiles;
import org.presessions.files.UploadFinished;
import org.presessions.files.UploadRefused;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.MediaReady;
import org.presessions.media.MediaRefused;
import org.presessions.media.films.Cut;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.SpeakerConfirmed;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.recording.Recordings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what concerns statements: speakers who confirm, videos that come, are prepared or refused. Heard twice,
/// nothing changes the second time.
@Component
class StatementListener {
    private static final Set<String> PURPOSES = Set.of(StatementUploads.PURPOSE, Recordings.PURPOSE);

    private final StatementRepository repository;
    private final Manuscripts manuscripts;
    private final WantedStatements wanted;
    private final Recordings recordings;
    private final Panels panels;
    private final Protection protection;
    private final StoredFiles files;
    private final Media media;
    private final Veils veils;
    private final Captions captions;

    StatementListener(
            StatementRepository repository,
            Manuscripts manuscripts,
            WantedStatements wanted,
            Recordings recordings,
            Panels panels,
            Protection protection,
            StoredFiles files,
            Media media,
            Veils veils,
            Captions captions) {
        this.captions = captions;
        this.wanted = wanted;
        this.media = media;
        this.veils = veils;
        this.recordings = recordings;
        this.protection = protection;
        this.files = files;
        this.repository = repository;
        this.manuscripts = manuscripts;
        this.panels = panels;
    }

    @ApplicationModuleListener
    void on(SpeakerConfirmed confirmed) {
        panels.seat(confirmed.seatId())
                .flatMap(seat -> panels.seat(seat.placeId()))
                .filter(place -> place.status() == SeatStatus.CONFIRMED)
                .ifPresent(place -> {
                    wanted.tell(place);
                    repository.lock(place.id()).ifPresent(veils::follow);
                });
    }

    @ApplicationModuleListener
    void on(UploadFinished finished) {
        var seatId = finished.subjectId();
        var fileId = finished.file().id();
        if (finished.purpose().equals(StatementUploads.PURPOSE)) film(seatId, fileId, Optional.empty());
        if (!finished.purpose().equals(Recordings.PURPOSE)) return;
        recordings
                .wanted(seatId, finished.uploadId())
                .ifPresentOrElse(cut -> record(seatId, fileId, cut), () -> forget(fileId));
    }

    private void record(UUID seatId, UUID fileId, Cut cut) {
        film(seatId, fileId, Optional.of(cut))
                .ifPresentOrElse(assetId -> recordings.becomes(seatId, assetId), () -> recordings.refused(seatId));
    }

    /// @return the video that is being prepared; empty where none is wanted any more
    private Optional<UUID> film(UUID seatId, UUID fileId, Optional<Cut> cut) {
        var asset = panels.seat(seatId)
                .filter(seat -> !manuscripts.begin(seat).isApproved())
                .filter(seat -> !isTakenBack(seat))
                .map(seat -> manuscripts.film(seat, fileId, cut));
        if (asset.isEmpty()) forget(fileId);
        return asset;
    }

    private boolean isTakenBack(Seat seat) {
        repository.lock(seat.id()); // against a taking back at this moment
        return protection.choice(seat).isTakenBack();
    }

    /// What comes too late is not kept. Where this is heard twice, it may be the video by now.
    private void forget(UUID fileId) {
        if (!media.isVideo(fileId)) files.delete(fileId);
    }

    @ApplicationModuleListener
    void on(UploadRefused refused) {
        if (!PURPOSES.contains(refused.purpose())) return;
        var key = "statements.video.refused." + refused.reason().code();
        if (refused.purpose().equals(RecordingUploads.PURPOSE)) recordings.refused(refused.subjectId());
        repository.lock(refused.subjectId()).ifPresent(script -> repository.keepVideo(script.videoRefused(key)));
    }

    @ApplicationModuleListener
    void on(MediaReady ready) {
        repository.preparing(ready.assetId()).ifPresent(before -> {
            var script = before.videoReady();
            if (before.hasOtherVideoThan(script) && !isSameFile(before, script)) captions.outdate(script.id());
            repository.keepVideo(script);
            veils.follow(script);
        });
    }

    /// As where sound got another portrait: what is said in it is the same.
    private boolean isSameFile(Manuscript before, Manuscript script) {
        return before.videoAssetId()
                .flatMap(media::find)
                .map(MediaAsset::fileId)
                .equals(script.videoAssetId().flatMap(media::find).map(MediaAsset::fileId));
    }

    @ApplicationModuleListener
    void on(MediaRefused refused) {
        repository
                .preparing(refused.assetId())
                .ifPresent(script -> repository.keepVideo(script.videoRefused(refused.reasonKey())));
    }
}
