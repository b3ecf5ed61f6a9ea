package org.presessions.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.presessions.calendar.CalendarEntryRepository.Told;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What calendars outside are told: what is planned, and what was and is no more. The plan, never the record: a
/// calendar does not move by the two minutes that a meeting began late.
@Component
@Transactional(readOnly = true)
public class CalendarEntries {
    private final CalendarEntryRepository entries;
    private final Clock clock;

    CalendarEntries(CalendarEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// By time; drafts too.
    public List<CalendarEntry> of(Collection<Series> series) {
        return entries.of(series.stream().map(Series::id).toList());
    }

    /// What is about a State, in announced series.
    public List<CalendarEntry> of(State state) {
        return entries.of(state.iso3());
    }

    /// Of some Pre-sessions, by time, with the joint questions on their States; those that never had a time are left
    /// out.
    public List<CalendarEntry> ofPreSessions(Collection<UUID> preSessionIds) {
        return entries.ofPreSessions(preSessionIds);
    }

    /// Something else of a series as it is planned now: an opening, joint questions.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID id, Series series, CalendarEntry.Kind kind, List<State> states, Instant at, Duration length) {
        var told = new Told(states.stream().map(State::iso3).toList(), at, length, false);
        entries.tell(id, series.id(), kind, told, clock.instant());
    }

    /// A Pre-session as it is planned now. One that has no time any more is cancelled.
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(PreSession preSession) {
        preSession
                .startsAt()
                .map(at ->
                        new Told(List.of(preSession.state().iso3()), at, preSession.length(), preSession.isGivenUp()))
                .ifPresentOrElse(
                        told -> entries.tell(
                                preSession.id(),
                                preSession.series().id(),
                                CalendarEntry.Kind.PRE_SESSION,
                                told,
                                clock.instant()),
                        () -> cancel(preSession.id()));
    }

    /// What is not planned any more; it stays in calendars as cancelled.
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID id) {
        entries.cancel(id, clock.instant());
    }
}
