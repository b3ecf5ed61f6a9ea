package org.presessions.programme;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.OwnTimes;
import org.presessions.calendar.PreSession;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How long the statements of each panel take: the films that are there, and the minutes of the place for whoever has
/// none yet; and what time it is for the speakers.
@Component
class PanelLengths {
    private final Panels panels;
    private final Manuscripts manuscripts;
    private final Media media;
    private final OwnTimes times;

    PanelLengths(Panels panels, Manuscripts manuscripts, Media media, OwnTimes times) {
        this.panels = panels;
        this.manuscripts = manuscripts;
        this.media = media;
        this.times = times;
    }

    @Transactional(readOnly = true)
    Lengths of(Collection<PreSession> preSessions) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var seats = panels.confirmed(ids);
        var films = films(ids);
        var zones = times.zones(seats.values().stream()
                .flatMap(List::stream)
                .map(Seat::applicationId)
                .toList());
        var screenings = new HashMap<String, Duration>();
        var places = new HashMap<String, List<ZoneId>>();
        for (var preSession : preSessions) {
            var own = seats.getOrDefault(preSession.id(), List.of());
            var code = preSession.state().iso3();
            screenings.put(
                    code,
                    own.stream()
                            .map(seat -> films.getOrDefault(seat.id(), seat.speakingTime()))
                            .reduce(Duration.ZERO, Duration::plus));
            var known = own.stream()
                    .flatMap(seat -> Optional.ofNullable(zones.get(seat.applicationId())).stream())
                    .toList();
            places.put(code, known.isEmpty() ? home(preSession) : known);
        }
        return new Lengths(screenings, places);
    }

    private static List<ZoneId> home(PreSession preSession) {
        var begins = preSession
                .series()
                .dates()
                .startsOn()
                .atStartOfDay(preSession.series().zone());
        return HomeZone.of(preSession.state().iso3(), begins.toInstant()).stream()
                .toList();
    }

    /// By seat.
    private Map<UUID, Duration> films(List<UUID> preSessionIds) {
        var scripts = manuscripts.of(preSessionIds).values().stream()
                .filter(script ->
                        script.isShownToStaff() && script.videoAssetId().isPresent())
                .toList();
        var films = media.find(scripts.stream()
                .flatMap(script -> script.videoAssetId().stream())
                .toList());
        return scripts.stream()
                .filter(script -> film(script, films).isPresent())
                .collect(Collectors.toMap(
                        Manuscript::seatId, script -> film(script, films).orElseThrow()));
    }

    private static Optional<Duration> film(Manuscript script, Map<UUID, MediaAsset> films) {
        return script.videoAssetId()
                .flatMap(id -> Optional.ofNullable(films.get(id)))
                .filter(MediaAsset::isReady)
                .map(MediaAsset::length);
    }
}
