package org.presessions.statements;

import org.presessions.files.StoredFiles;
import org.presessions.files.UploadFinished;
import org.presessions.files.UploadRefused;
import org.presessions.media.MediaReady;
import org.presessions.media.MediaRefused;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.SpeakerConfirmed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what concerns statements: speakers who confirm, videos that come, are prepared or refused. Heard twice,
/// nothing changes the second time.
@Component
class StatementListener {
    private final StatementRepository repository;
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final StoredFiles files;

    StatementListener(
            StatementRepository repository,
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            StoredFiles files) {
        this.protection = protection;
        this.files = files;
        this.repository = repository;
        this.manuscripts = manuscripts;
        this.panels = panels;
    }

    @ApplicationModuleListener
    void on(SpeakerConfirmed confirmed) {
        panels.seat(confirmed.seatId()).ifPresent(manuscripts::tell);
    }

    @ApplicationModuleListener
    void on(UploadFinished finished) {
        if (!finished.purpose().equals(StatementUploads.PURPOSE)) return;
        panels.seat(finished.subjectId())
                .filter(seat -> !manuscripts.begin(seat).isApproved())
                .filter(seat -> !protection.choice(seat).isTakenBack())
                .ifPresentOrElse(
                        seat -> manuscripts.film(seat, finished.file().id()),
                        () -> files.delete(finished.file().id()));
    }

    @ApplicationModuleListener
    void on(UploadRefused refused) {
        if (!refused.purpose().equals(StatementUploads.PURPOSE)) return;
        var key = "statements.video.refused." + refused.reason().code();
        repository.lock(refused.subjectId()).ifPresent(script -> repository.keepVideo(script.videoRefused(key)));
    }

    @ApplicationModuleListener
    void on(MediaReady ready) {
        repository.preparing(ready.assetId()).ifPresent(script -> repository.keepVideo(script.videoReady()));
    }

    @ApplicationModuleListener
    void on(MediaRefused refused) {
        repository
                .preparing(refused.assetId())
                .ifPresent(script -> repository.keepVideo(script.videoRefused(refused.reasonKey())));
    }
}
