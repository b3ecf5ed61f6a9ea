package org.presessions.statements;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.VideoErasure;
import org.presessions.protection.ChoiceMade;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The films of protected speakers in which nobody knows them. One is made as soon as there is a video, so that its
/// speaker can watch it and then agree that it be shown, or not; with another video, or another voice, that begins
/// anew.
@Component
@Transactional
public class Veils {
    private final VeilRepository repository;
    private final StatementRepository statements;
    private final Panels panels;
    private final Protection protection;
    private final Media media;
    private final VideoErasure erasure;
    private final Clock clock;

    Veils(
            VeilRepository repository,
            StatementRepository statements,
            Panels panels,
            Protection protection,
            Media media,
            VideoErasure erasure,
            Clock clock) {
        this.repository = repository;
        this.statements = statements;
        this.panels = panels;
        this.protection = protection;
        this.media = media;
        this.erasure = erasure;
        this.clock = clock;
    }

    /// The film that somebody may be shown: of somebody protected never the true one.
    @Transactional(readOnly = true)
    public Optional<UUID> film(Manuscript script, Shown shown) {
        return shown.isVeiled() ? of(script) : script.videoAssetId();
    }

    /// The veiled film of the present video, ready or not.
    @Transactional(readOnly = true)
    public Optional<UUID> of(Manuscript script) {
        return Optional.ofNullable(repository.of(List.of(script.id())).get(script.id()));
    }

    /// As [#of(Manuscript)], of several, by their ids.
    @Transactional(readOnly = true)
    public Map<UUID, UUID> of(Collection<Manuscript> scripts) {
        return repository.of(scripts.stream().map(Manuscript::id).collect(Collectors.toSet()));
    }

    @ApplicationModuleListener
    void on(ChoiceMade made) {
        statements.lock(made.seatId()).ifPresent(this::follow);
    }

    /// Has a film made where one is wanted and there is none, and erases one that is wanted no more.
    void follow(Manuscript script) {
        if (!isWanted(script)) forget(script);
        else if (of(script).isEmpty()) make(script);
    }

    /// One more film, with another voice; not while one is being made.
    public void another(UUID seatId) {
        statements
                .lock(seatId)
                .filter(this::isWanted)
                .filter(script -> of(script)
                        .flatMap(media::find)
                        .map(MediaAsset::isSettled)
                        .orElse(true))
                .ifPresent(this::make);
    }

    /// The speaker watched it, and agrees that it be shown; false where there is another one by now.
    ///
    /// @param personId one of the speakers, who agrees for nobody else
    public boolean agree(UUID seatId, UUID personId, UUID assetId) {
        var isPresent = statements
                .lock(seatId)
                .flatMap(this::of)
                .filter(assetId::equals)
                .flatMap(media::find)
                .filter(MediaAsset::isReady)
                .isPresent();
        if (isPresent) own(seatId, personId).ifPresent(seat -> protection.veil(seat, true));
        return isPresent;
    }

    /// Nothing of the film is to be shown: the moderator reads.
    public void refuse(UUID seatId, UUID personId) {
        own(seatId, personId).ifPresent(seat -> protection.veil(seat, false));
    }

    private Optional<Seat> own(UUID seatId, UUID personId) {
        return panels.seat(seatId).flatMap(seat -> seat.ownOf(personId));
    }

    /// @return what is to be erased
    public Optional<UUID> letGo(UUID statementId) {
        return repository.forget(statementId);
    }

    private boolean isWanted(Manuscript script) {
        return script.videoAssetId().isPresent()
                && panels.seat(script.seatId())
                        .map(protection::choice)
                        .filter(choice -> choice.isProtected() && !choice.isTakenBack())
                        .isPresent();
    }

    /// What was agreed before was another film.
    private void make(Manuscript script) {
        forget(script);
        var video = script.videoAssetId().orElseThrow();
        repository.keep(script.id(), video, media.veil(video).id(), clock.instant());
        panels.seat(script.seatId()).stream()
                .flatMap(seat -> seat.bound().stream())
                .forEach(seat -> protection.veil(seat, false));
    }

    private void forget(Manuscript script) {
        repository.forget(script.id()).ifPresent(film -> erasure.ofVeiled(List.of(film)));
    }
}
