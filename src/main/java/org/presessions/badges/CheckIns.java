package org.presessions.badges;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.calendar.PreSession;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRegister;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who came into the hall of a Pre-session, as people at its door noted it. It counts as having come, as being in the
/// room does.
@Component
@Transactional
public class CheckIns {
    private final ArrivalRepository arrivals;
    private final Bearers bearers;
    private final MissionRegister missions;
    private final Audit audit;
    private final Clock clock;

    CheckIns(ArrivalRepository arrivals, Bearers bearers, MissionRegister missions, Audit audit, Clock clock) {
        this.arrivals = arrivals;
        this.bearers = bearers;
        this.missions = missions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The codes of States whose delegates came.
    @Transactional(readOnly = true)
    public List<String> stateCodes(UUID preSessionId) {
        return arrivals.stateCodes(preSessionId);
    }

    /// The delegates who came and were to come, by the ids of their persons.
    @Transactional(readOnly = true)
    public Set<UUID> delegates(PreSession preSession) {
        return bearers.delegates(preSession, arrivals.of(preSession.id()).keySet());
    }

    /// Of which Pre-sessions it is known who came.
    @Transactional(readOnly = true)
    public List<UUID> preSessions() {
        return arrivals.preSessions();
    }

    /// @return how many persons
    public int forget(Collection<UUID> preSessionIds) {
        return arrivals.erase(preSessionIds);
    }

    /// When whoever came did, by code.
    @Transactional(readOnly = true)
    Map<String, Instant> of(PreSession preSession) {
        return arrivals.of(preSession.id());
    }

    /// States that have a mission, of which somebody may come without a badge.
    @Transactional(readOnly = true)
    List<State> states() {
        return missions.all().stream().map(Mission::state).toList();
    }

    /// Keeps what was noted, in its order; what no badge of the series bears is left out.
    ///
    /// @return how many were kept
    int note(PreSession preSession, Collection<Tick> ticks) {
        var known = bearers.of(preSession.series()).stream()
                .collect(Collectors.toMap(bearer -> bearer.code().text(), Bearer::mission));
        states().forEach(state -> known.put(state.iso3(), Optional.of(state)));
        var now = clock.instant();
        var kept = ticks.stream()
                .filter(tick -> known.containsKey(tick.code().text()))
                .toList();
        for (var tick : kept) {
            var state = known.getOrDefault(tick.code().text(), Optional.empty());
            if (tick.isHere())
                arrivals.note(preSession.id(), tick.code(), state.map(State::iso3), now.minus(tick.ago()));
            else arrivals.takeBack(preSession.id(), tick.code(), now.minus(tick.ago()));
        }
        if (!kept.isEmpty())
            audit.record("arrival.note", "pre-session/" + preSession.id(), Map.of("persons", kept.size()));
        return kept.size();
    }
}
