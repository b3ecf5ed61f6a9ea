package org.presessions.statements;

import java.util.Optional;
import java.util.UUID;
import org.presessions.files.Uploads;
import org.presessions.media.Media;
import org.presessions.shared.words.Formats;
import org.springframework.stereotype.Component;

/// Looks up the videos of statements for pages. Whoever asks may see them.
@Component
class Videos {
    private final Media media;
    private final Uploads uploads;

    Videos(Media media, Uploads uploads) {
        this.media = media;
        this.uploads = uploads;
    }

    VideoStatus statusOf(Manuscript script) {
        var unfinished = uploads.unfinished(StatementUploads.PURPOSE, script.seatId(), script.speakerId());
        var percent = unfinished
                .map(upload -> (int)
                        (uploads.received(upload) * 100 / upload.lengthBytes().orElse(upload.limitBytes())))
                .orElse(0);
        return new VideoStatus(
                script.seatId(),
                script.videoAssetId().flatMap(this::film),
                script.nextAssetId().flatMap(media::find),
                unfinished,
                percent,
                script.videoTrouble());
    }

    Optional<VideoStatus.Film> film(UUID assetId) {
        return media.find(assetId)
                .map(asset -> new VideoStatus.Film(
                        media.playlist(assetId),
                        asset.hasSound() ? media.audio(assetId) : "",
                        media.video(assetId),
                        media.poster(assetId),
                        Formats.length(asset.length()),
                        asset.findings()));
    }
}
