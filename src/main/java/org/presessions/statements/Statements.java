package org.presessions.statements;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.Track;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The speakers' statements. Others learn only of those that were approved.
@Component
@Transactional
public class Statements {
    private final StatementRepository repository;
    private final Panels panels;
    private final Protection protection;
    private final Media media;
    private final CaptionTracks captions;
    private final Veils veils;

    Statements(
            StatementRepository repository,
            Panels panels,
            Protection protection,
            Media media,
            CaptionTracks captions,
            Veils veils) {
        this.veils = veils;
        this.repository = repository;
        this.panels = panels;
        this.protection = protection;
        this.media = media;
        this.captions = captions;
    }

    /// One for each confirmed speaker, in the panel's order, with the statement where it is approved, not taken back,
    /// and waits for no guardian's consent. What of it may be shown to whom, [Protection] says.
    @Transactional(readOnly = true)
    public List<PanelStatement> ofPanel(UUID preSessionId) {
        var seats = panels.confirmed(preSessionId);
        var shown = protection.shownToStaff(seats);
        var approved = approved(preSessionId);
        approved.keySet().removeAll(protection.whose(seats, Choice::awaitsConsent));
        var films = films(approved.values(), shown);
        var videos = media.find(films.values());
        return seats.stream()
                .map(seat -> new PanelStatement(
                        seat,
                        Optional.ofNullable(approved.get(seat.id()))
                                .filter(script ->
                                        requireNonNull(shown.get(seat.id())).text())
                                .map(script -> statement(seat, script, film(script, films, videos)))))
                .toList();
    }

    /// Captions of an approved statement for players, in the order in which its present reader wants them. Whoever
    /// shows them asks [Protection] whether the text may be read; their addresses do so each time.
    @Transactional(readOnly = true)
    public List<Track> captions(UUID seatId, PreSession preSession) {
        return repository
                .ofSeat(seatId)
                .filter(Manuscript::isApproved)
                .map(script -> captions.tracks(script, preSession, LocaleContextHolder.getLocale()))
                .orElse(List.of());
    }

    private Map<UUID, Manuscript> approved(UUID preSessionId) {
        return repository.of(preSessionId).stream()
                .filter(Manuscript::isApproved)
                .collect(Collectors.toMap(Manuscript::seatId, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /// The films that others may be shown, by statement: of somebody protected the veiled one, if it may be shown at
    /// all.
    private Map<UUID, UUID> films(Collection<Manuscript> scripts, Map<UUID, Shown> shown) {
        var veiled = veils.of(scripts);
        var films = new HashMap<UUID, UUID>();
        for (var script : scripts) {
            var speaker = requireNonNull(shown.get(script.seatId()));
            var film = speaker.isVeiled() ? Optional.ofNullable(veiled.get(script.id())) : script.videoAssetId();
            film.filter(asset -> !speaker.isVeiled() || speaker.voice())
                    .ifPresent(asset -> films.put(script.id(), asset));
        }
        return films;
    }

    private static Optional<MediaAsset> film(Manuscript script, Map<UUID, UUID> films, Map<UUID, MediaAsset> videos) {
        return Optional.ofNullable(films.get(script.id())).map(videos::get);
    }

    private static Statement statement(Seat seat, Manuscript script, Optional<MediaAsset> film) {
        var content = script.content();
        return new Statement(
                script.id(),
                seat,
                script.status(),
                content.language(),
                content.summary(),
                content.blocks(),
                film.map(MediaAsset::id),
                film.map(MediaAsset::length).orElse(Duration.ZERO));
    }

    /// By when the statements on a State are wanted, so that there is time to look at them and to change them.
    public static Instant wantedUntil(PreSession preSession) {
        return StatementDeadline.of(preSession);
    }
}
