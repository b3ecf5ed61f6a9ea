package org.presessions.statements.films;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.removing.Afterwards;
import org.springframework.stereotype.Component;

/// Films that nobody may watch again, since their Pre-session is over and its speaker let nothing be kept, or never
/// handed the statement in.
@Component
public class ClosedFilms {
    private final Panels panels;
    private final Manuscripts manuscripts;
    private final Protection protection;
    private final Afterwards afterwards;

    ClosedFilms(Panels panels, Manuscripts manuscripts, Protection protection, Afterwards afterwards) {
        this.panels = panels;
        this.manuscripts = manuscripts;
        this.protection = protection;
        this.afterwards = afterwards;
    }

    /// Of several places those whose films are so, and have been for long enough.
    Set<UUID> among(Collection<UUID> seatIds) {
        var seats = panels.seats(seatIds).values();
        var over = afterwards.over(seats.stream().map(Seat::preSessionId).collect(Collectors.toSet()));
        var ended = seats.stream()
                .filter(seat -> over.contains(seat.preSessionId()))
                .toList();
        return ended.isEmpty() ? Set.of() : closed(ended, manuscripts.of(over));
    }

    /// Until when at least the film of a statement is kept that nobody may watch again; empty where somebody may, or
    /// there is none.
    public Optional<Instant> keptUntil(Seat seat, Manuscript script, PreSession preSession) {
        var isOpen = script.handedInAt().isPresent() && protection.choice(seat).isKept();
        return isOpen || script.videoAssetId().isEmpty()
                ? Optional.empty()
                : afterwards.endOf(preSession, script.changedAt());
    }

    private Set<UUID> closed(List<Seat> seats, Map<UUID, Manuscript> scripts) {
        var kept = protection.whose(seats, Choice::isKept);
        return seats.stream()
                .map(seat -> scripts.get(seat.id()))
                .filter(script -> script != null && isOld(script))
                .filter(script -> script.handedInAt().isEmpty() || !kept.contains(script.seatId()))
                .map(Manuscript::seatId)
                .collect(Collectors.toSet());
    }

    private boolean isOld(Manuscript script) {
        return script.changedAt().isBefore(afterwards.since());
    }
}
