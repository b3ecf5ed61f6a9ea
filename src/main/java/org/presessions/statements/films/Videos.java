package org.presessions.statements.films;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.MediaStatus;
import org.presessions.media.Qualities;
import org.presessions.media.Quality;
import org.presessions.protection.Shown;
import org.presessions.shared.words.Formats;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementUploads;
import org.springframework.stereotype.Component;

/// Looks up the videos of statements for pages. Whoever asks may see them.
@Component
public class Videos {
    private final Media media;
    private final Qualities qualities;
    private final Uploads uploads;

    Videos(Media media, Qualities qualities, Uploads uploads) {
        this.media = media;
        this.qualities = qualities;
        this.uploads = uploads;
    }

    public VideoStatus statusOf(Manuscript script) {
        var unfinished = unfinished(script);
        return new VideoStatus(
                script.seatId(),
                script.videoAssetId().flatMap(this::film),
                script.nextAssetId().flatMap(media::find),
                script.nextAssetId().map(this::ahead).orElse(0),
                unfinished,
                unfinished.map(uploads::receivedPercent).orElse(0),
                script.videoTrouble());
    }

    private int ahead(UUID assetId) {
        return media.find(assetId)
                .filter(asset -> asset.status() == MediaStatus.WAITING)
                .map(asset -> media.ahead(asset.id()))
                .orElse(0);
    }

    private Optional<Upload> unfinished(Manuscript script) {
        return Optional.ofNullable(uploads.unfinished(StatementUploads.PURPOSE, List.of(script.seatId()))
                .get(script.seatId()));
    }

    /// The speaker's own.
    private Optional<VideoStatus.Film> film(UUID assetId) {
        return media.find(assetId).map(asset -> whole(asset, true));
    }

    /// To be watched, and not taken away: a veiled film by its speaker, the true one by custodians.
    public VideoStatus.Film toWatch(MediaAsset asset) {
        return whole(asset, false);
    }

    /// As far as it may be seen, heard and taken away by whom it is shown to.
    public Optional<VideoStatus.Film> film(UUID assetId, Shown shown) {
        if (!shown.voice()) return Optional.empty();
        return media.find(assetId)
                .filter(asset -> shown.film() || asset.hasSound())
                .map(asset -> shown.film() ? whole(asset, shown.download()) : soundOf(asset));
    }

    private VideoStatus.Film whole(MediaAsset asset, boolean download) {
        return new VideoStatus.Film(
                media.playlist(asset.id()),
                asset.hasSound() ? media.audio(asset.id()) : "",
                download ? media.video(asset.id()) : null,
                media.poster(asset.id()),
                Formats.length(asset.length()),
                asset.findings(),
                qualities.of(asset),
                media.wave(asset.id()).orElse(null),
                asset.length().toSeconds());
    }

    private VideoStatus.Film soundOf(MediaAsset asset) {
        var sound = media.audio(asset.id());
        return new VideoStatus.Film(
                sound,
                sound,
                null,
                null,
                Formats.length(asset.length()),
                asset.findings(),
                qualities.of(asset).stream().filter(Quality::isSound).toList(),
                media.wave(asset.id()).orElse(null),
                asset.length().toSeconds());
    }
}
