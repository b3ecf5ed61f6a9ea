package org.presessions.badges;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.missions.Delegate;
import org.presessions.missions.Missions;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who gets a badge for a series: speakers who confirmed, and delegates who said that they come, of what is held in a
/// hall. A code follows from the person and a secret of the installation, so that none is kept, and a badge that is
/// printed anew bears the same.
@Component
@Transactional(readOnly = true)
class Bearers {
    private final Calendar calendar;
    private final Panels panels;
    private final Missions missions;
    private final Protection protection;
    private final byte[] key;

    Bearers(Calendar calendar, Panels panels, Missions missions, Protection protection, SecretRepository secrets) {
        this.calendar = calendar;
        this.panels = panels;
        this.missions = missions;
        this.protection = protection;
        key = secrets.key("badge");
    }

    /// By name.
    List<Bearer> of(Series series) {
        var inHalls = inHalls(series).stream().collect(Collectors.toMap(PreSession::id, Function.identity()));
        var all = new ArrayList<>(speakers(series, inHalls));
        all.addAll(delegates(series, List.copyOf(inHalls.keySet())));
        all.sort(Comparator.comparing(Bearer::name)
                .thenComparing(bearer -> bearer.code().text()));
        return all;
    }

    /// What of a series is held in a hall.
    List<PreSession> inHalls(Series series) {
        return calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> preSession.hall().isPresent() && !preSession.isGivenUp())
                .toList();
    }

    private List<Bearer> speakers(Series series, Map<UUID, PreSession> inHalls) {
        var places = panels.confirmed(inHalls.keySet()).values().stream()
                .flatMap(List::stream)
                .toList();
        var shown = protection.shownOnBadges(places);
        return places.stream()
                .flatMap(place -> place.speakers().stream())
                .map(seat -> {
                    var speaker = Objects.requireNonNull(shown.get(seat.id()));
                    var state = Objects.requireNonNull(inHalls.get(seat.preSessionId()))
                            .state();
                    return new Bearer(
                            code(series, seat.id()),
                            speaker.name(),
                            Optional.empty(),
                            speaker.institution(),
                            List.of(state),
                            Set.of(seat.preSessionId()));
                })
                .toList();
    }

    private List<Bearer> delegates(Series series, List<UUID> preSessionIds) {
        var coming = new LinkedHashMap<UUID, Delegate>();
        var where = new HashMap<UUID, Set<UUID>>();
        missions.attendingAll(preSessionIds)
                .forEach((preSessionId, delegates) -> delegates.forEach(delegate -> {
                    coming.put(delegate.personId(), delegate);
                    where.computeIfAbsent(delegate.personId(), id -> new HashSet<>())
                            .add(preSessionId);
                }));
        return coming.values().stream()
                .map(delegate -> new Bearer(
                        code(series, delegate.personId()),
                        delegate.name(),
                        Optional.of(delegate.state()),
                        "",
                        List.of(),
                        where.getOrDefault(delegate.personId(), Set.of())))
                .toList();
    }

    /// Which delegates who come to a Pre-session bear one of these codes.
    ///
    /// @return ids of persons
    Set<UUID> delegates(PreSession preSession, Set<String> codes) {
        return missions.attendingAll(List.of(preSession.id())).values().stream()
                .flatMap(List::stream)
                .map(Delegate::personId)
                .filter(id -> codes.contains(code(preSession.series(), id).text()))
                .collect(Collectors.toSet());
    }

    private BadgeCode code(Series series, UUID whose) {
        var sealed = (series.id() + "/" + whose).getBytes(StandardCharsets.US_ASCII);
        return BadgeCode.of(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(sealed));
    }
}
