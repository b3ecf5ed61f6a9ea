package org.presessions.badges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10); // a telephone that reckons with more is wrong

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

    /// Who came into its hall, by their hours.
    @Transactional(readOnly = true)
    public List<HallArrival> arrivals(PreSession preSession, Locale locale) {
        var arrived = of(preSession);
        if (arrived.isEmpty()) return List.of();
        var list = DoorList.of(preSession.id(), bearers.of(preSession.series()), arrived, states(), locale);
        return list.arrivals();
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

    /// Who is here, by code.
    @Transactional(readOnly = true)
    Map<String, Arrival> of(PreSession preSession) {
        return arrivals.of(preSession.id());
    }

    /// States that have a mission, of which somebody may come without a badge.
    @Transactional(readOnly = true)
    List<State> states() {
        return missions.all().stream().map(Mission::state).toList();
    }

    /// Keeps what was noted; what no badge of the series bears is left out, unless it was noted while one did.
    ///
    /// @param sent when that was, by the server's clock as a telephone reckons it from earlier answers:
    /// what was long on its way is no later than it was noted
    /// @return the codes that were kept
    Set<String> note(PreSession preSession, Collection<Tick> ticks, Optional<Instant> sent) {
        var known = known(preSession);
        var kept = ticks.stream()
                .filter(tick -> known.containsKey(tick.code().text()))
                .sorted(Tick.BY_CODE)
                .toList();
        var now = clock.instant();
        var base = sent.filter(at -> at.isBefore(now) && at.isAfter(now.minus(ON_ITS_WAY)))
                .orElse(now);
        for (var tick : kept) {
            var state = known.getOrDefault(tick.code().text(), Optional.empty());
            var at = base.minus(tick.ago());
            if (tick.isHere()) arrivals.note(preSession.id(), tick.code(), state, at);
            else arrivals.takeBack(preSession.id(), tick.code(), state, at);
        }
        var codes = kept.stream().map(tick -> tick.code().text()).collect(Collectors.toSet());
        if (!kept.isEmpty())
            audit.record("arrival.note", "pre-session/" + preSession.id(), Map.of("persons", codes.size()));
        return codes;
    }

    /// Each code that counts here, with that of its State, where it has one.
    private Map<String, Optional<String>> known(PreSession preSession) {
        var known = arrivals.marked(preSession.id());
        bearers.of(preSession.series())
                .forEach(bearer ->
                        known.put(bearer.code().text(), bearer.mission().map(State::iso3)));
        states().forEach(state -> known.put(state.iso3(), Optional.of(state.iso3())));
        return known;
    }
}
