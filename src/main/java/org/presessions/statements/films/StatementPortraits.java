package org.presessions.statements.films;

import java.util.Optional;
import java.util.UUID;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.Portrait;
import org.presessions.media.Portraits;
import org.presessions.media.VideoErasure;
import org.presessions.media.documents.PortraitPictures;
import org.presessions.protection.ChoiceMade;
import org.presessions.protection.Point;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Portraits of speakers who gave sound alone. What they chose to be known rules: nobody is asked for one who is
/// protected or not to be seen, and what such a one gave before is erased, in all films that were made with it.
@Component
@Transactional
public class StatementPortraits {
    private final StatementRepository repository;
    private final Portraits portraits;
    private final PortraitPictures pictures;
    private final Media media;
    private final VideoErasure erasure;
    private final Panels panels;
    private final Protection protection;
    private final NeededVideoRepository videos;

    StatementPortraits(
            StatementRepository repository,
            NeededVideoRepository videos,
            Portraits portraits,
            PortraitPictures pictures,
            Media media,
            VideoErasure erasure,
            Panels panels,
            Protection protection) {
        this.repository = repository;
        this.videos = videos;
        this.portraits = portraits;
        this.pictures = pictures;
        this.media = media;
        this.erasure = erasure;
        this.panels = panels;
        this.protection = protection;
    }

    /// Of a statement that its speaker works on, with sound alone.
    @Transactional(readOnly = true)
    public PortraitState of(Seat seat, Manuscript script) {
        var film = script.newestVideo();
        var shown = film.filter(asset -> portraits.of(asset).isPresent());
        return new PortraitState(shown, isAskedFor(seat, script), pictures.readsHeic());
    }

    /// The portrait of one of the speaker's own films (JPEG).
    @Transactional(readOnly = true)
    Optional<byte[]> picture(Seat seat, UUID assetId) {
        return portraits.ofOwner(seat.id()).contains(assetId) ? portraits.of(assetId) : Optional.empty();
    }

    private boolean isAskedFor(Seat seat, Manuscript script) {
        return script.isEditable()
                && mayBeSeen(seat)
                && script.newestVideo()
                        .flatMap(media::find)
                        .filter(MediaAsset::isSoundAlone)
                        .isPresent();
    }

    private boolean mayBeSeen(Seat seat) {
        var choice = protection.choice(seat);
        return !choice.isProtected() && !choice.isTakenBack() && choice.allows(Point.PICTURE);
    }

    /// In the place of the emblem, or of another one; false where none is asked for any more.
    boolean give(Seat seat, byte[] jpeg) {
        return film(seat, Optional.of(new Portrait(seat.id(), jpeg)));
    }

    /// With the emblem again.
    void takeAway(Seat seat) {
        film(seat, Optional.empty());
    }

    private boolean film(Seat seat, Optional<Portrait> portrait) {
        var script = repository.lock(seat.id()).filter(found -> isAskedFor(seat, found));
        script.ifPresent(found -> repository.keepVideo(found.filmed(
                portraits.film(found.newestVideo().orElseThrow(), portrait).id())));
        return script.isPresent();
    }

    @ApplicationModuleListener
    void on(ChoiceMade made) {
        var seat = panels.seat(made.seatId()).filter(found -> !mayBeSeen(found));
        seat.flatMap(found -> repository.lock(found.id())).ifPresent(this::erase);
    }

    /// Erases every film with a portrait; one with the emblem comes in the place of those that are shown, or are to be.
    private void erase(Manuscript script) {
        var gone = portraits.ofOwner(script.seatId());
        if (gone.isEmpty()) return;
        repository.keepVideo(script.without(
                gone, assetId -> portraits.film(assetId, Optional.empty()).id()));
        gone.forEach(videos::forget);
        erasure.ofPortraits(gone);
    }
}
