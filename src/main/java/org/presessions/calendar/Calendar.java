package org.presessions.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When the UPR reviews whom, and when the Pre-sessions are held before it.
@Component
@Transactional
public class Calendar {
    private final WorkingGroupSessionRepository sessions;
    private final SeriesRepository series;
    private final PreSessionRepository preSessions;
    private final CalendarEntries entries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendar(
            WorkingGroupSessionRepository sessions,
            SeriesRepository series,
            PreSessionRepository preSessions,
            CalendarEntries entries,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.series = series;
        this.preSessions = preSessions;
        this.entries = entries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<WorkingGroupSession> workingGroupSessions() {
        return sessions.all();
    }

    /// @throws NotFound where the UPR has no session of that number
    @Transactional(readOnly = true)
    public WorkingGroupSession workingGroupSession(int number) {
        return sessions.find(number).orElseThrow(NotFound::new);
    }

    /// Enters a Working Group session with the States that it reviews, or corrects it. Series that are announced keep
    /// their States.
    public void plan(PlannedSession planned) {
        sessions.save(planned);
        audit.record(
                "session.plan",
                "working-group-session/" + planned.number(),
                Map.of("states", planned.states().size(), "tbc", planned.toBeConfirmed()));
    }

    /// Several at once: all of them, or none.
    void planAll(List<PlannedSession> planned) {
        planned.forEach(this::plan);
    }

    /// The States reviewed at a Working Group session, in the order of its programme.
    @Transactional(readOnly = true)
    public List<Review> reviewsAt(int sessionNumber) {
        return sessions.reviewsAt(sessionNumber);
    }

    /// All series that are announced, the latest first.
    @Transactional(readOnly = true)
    public List<Series> allSeries() {
        return series.all().stream().filter(Series::isAnnounced).toList();
    }

    /// All series, drafts too, the latest first: for staff.
    @Transactional(readOnly = true)
    public List<Series> allSeriesAndDrafts() {
        return series.all();
    }

    /// A series that the visitor may see: staff see drafts too.
    @Transactional(readOnly = true)
    public Optional<Series> series(String slug) {
        return series.bySlug(slug).filter(Calendar::isShown);
    }

    private static boolean isShown(Series series) {
        return series.isAnnounced() || Visitor.current().is("secretariat", "administrator");
    }

    /// The Pre-sessions of a series: by time where they have one, then by the State's English name.
    @Transactional(readOnly = true)
    public List<PreSession> preSessionsOf(UUID seriesId) {
        return preSessions.of(seriesId);
    }

    /// @throws NotFound where there is no such Pre-session
    @Transactional(readOnly = true)
    public PreSession preSession(UUID id) {
        return preSessions.find(id).orElseThrow(NotFound::new);
    }

    /// Several Pre-sessions by their ids; those that are not there are left out.
    @Transactional(readOnly = true)
    public Map<UUID, PreSession> preSessions(Collection<UUID> ids) {
        return preSessions.find(ids).stream().collect(Collectors.toMap(PreSession::id, found -> found));
    }

    /// All Pre-sessions of a State, the latest first.
    @Transactional(readOnly = true)
    public List<PreSession> preSessionsOf(State state) {
        return preSessions.of(state.iso3());
    }

    /// The Pre-sessions of several series, in the order of each.
    @Transactional(readOnly = true)
    public List<PreSession> preSessionsOf(Collection<UUID> seriesIds) {
        return preSessions.of(seriesIds);
    }

    /// The Pre-sessions of several series by the ids of these, in the order of each.
    @Transactional(readOnly = true)
    public Map<UUID, List<PreSession>> preSessionsBySeries(Collection<UUID> seriesIds) {
        return preSessions.of(seriesIds).stream()
                .collect(Collectors.groupingBy(preSession -> preSession.series().id()));
    }

    @Transactional(readOnly = true)
    public Optional<PreSession> preSession(String seriesSlug, String stateSlug) {
        return preSessions.bySlugs(seriesSlug, stateSlug).filter(found -> isShown(found.series()));
    }

    /// Pre-sessions that have a time and are not over, the next one first. One that was closed is over, whatever was
    /// planned; one that runs late is not.
    @Transactional(readOnly = true)
    public List<PreSession> upcoming(Instant now, int atMost) {
        return preSessions.endingAfter(now, atMost);
    }

    /// As [#upcoming(Instant, int)], all of them.
    @Transactional(readOnly = true)
    public List<PreSession> upcoming(Instant now) {
        return preSessions.endingAfter(now, Integer.MAX_VALUE);
    }

    /// Announces a series with a Pre-session for each of its States.
    public Series announce(NewSeries announced) {
        var draft = draft(announced);
        announce(draft.id());
        return series.find(draft.id()).orElseThrow();
    }

    /// Enters a series that staff alone see, until it is announced.
    Series draft(NewSeries planned) {
        var id = series.insert(planned);
        preSessions.insert(id, planned.stateIso3s());
        audit.record("series.draft", "series/" + id, Map.of("session", planned.sessionNumber()));
        return series.find(id).orElseThrow();
    }

    /// Announces a draft. One that is announced stays so.
    public void announce(UUID seriesId) {
        series.announce(seriesId, clock.instant());
        audit.record("series.announce", "series/" + seriesId);
    }

    /// Makes a draft of a series that was announced: staff alone see it again.
    ///
    /// @return whether it could be; not where an application, a letter or anything else belongs to one of its
    /// Pre-sessions already
    boolean takeBack(Series announced) {
        if (!preSessions.areFree(announced.id())) return false;
        series.takeBack(announced.id());
        audit.record("series.take-back", "series/" + announced.id());
        return true;
    }

    /// Deletes a draft, as if it had never been entered.
    ///
    /// @throws NotFound where it is none any more
    /// @throws DataIntegrityViolationException where a call, a hall, an application or anything else belongs to it
    void discard(Series draft) {
        preSessions.of(draft.id()).forEach(preSession -> preSessions.delete(preSession.id()));
        if (!series.delete(draft.id())) throw new NotFound();
        audit.record("series.discard", "series/" + draft.id(), Map.of("series", draft.slug()));
    }

    /// Adds a State to a series.
    void add(Series to, State state) {
        preSessions.insert(to.id(), List.of(state.iso3()));
        audit.record("series.add", "series/" + to.id(), Map.of("state", state.iso3()));
    }

    /// Takes a State out of a series, as if it had never been in it. Where an application, a letter or a panel belongs
    /// to its Pre-session already it can only be given up.
    ///
    /// @throws DataIntegrityViolationException where something belongs to it
    void drop(PreSession preSession) {
        preSessions.delete(preSession.id());
        entries.cancel(preSession.id());
        audit.record(
                "series.drop",
                "series/" + preSession.series().id(),
                Map.of("state", preSession.state().iso3()));
    }

    /// Gives a Pre-session up. Nothing is deleted, and it can be taken up again.
    ///
    /// @param reason shown to everyone
    public void giveUp(UUID preSessionId, Wording reason) {
        preSessions.giveUp(preSessionId, reason);
        tell(preSessionId);
        audit.record("pre-session.give-up", "pre-session/" + preSessionId);
        events.publishEvent(new PreSessionGivenUp(preSessionId));
    }

    /// Holds one after all that was given up.
    public void takeUp(UUID preSessionId) {
        preSessions.takeUp(preSessionId);
        tell(preSessionId);
        audit.record("pre-session.take-up", "pre-session/" + preSessionId);
        events.publishEvent(new PreSessionTakenUp(preSessionId));
    }

    void turnInto(UUID seriesId, SeriesKind kind) {
        series.turnInto(seriesId, kind);
    }

    /// Its hours are read and typed in another zone from now on. Of one that everybody has seen they stay as they were
    /// read.
    void setZone(Series changed, ZoneId zone) {
        if (!changed.isAnnounced()) series.setZone(changed.id(), zone);
    }

    public void redate(UUID seriesId, Format format, SeriesDates dates) {
        series.redate(seriesId, format, dates);
        audit.record("series.redate", "series/" + seriesId, Map.of("tbc", dates.toBeConfirmed()));
    }

    /// Gives a Pre-session its time and, if there is one, the address of an outside call.
    public void schedule(UUID preSessionId, Optional<Instant> startsAt, int minutes, Optional<URI> meetingLink) {
        preSessions.schedule(preSessionId, startsAt, minutes, meetingLink);
        tell(preSessionId);
        audit.record("pre-session.schedule", "pre-session/" + preSessionId, Map.of("minutes", minutes));
    }

    private void tell(UUID preSessionId) {
        preSessions.find(preSessionId).ifPresent(entries::tell);
    }

    /// Notes that a Pre-session of which nothing is recorded was held outside the room, as it was planned. Nothing
    /// happens to one whose time is not over, or that has a record.
    public void noteHeldElsewhere(PreSession preSession, Instant now) {
        if (!preSession.mayHaveBeenHeldElsewhere(now)) return;
        preSessions.open(preSession.id(), preSession.startsAt().orElseThrow());
        preSessions.close(preSession.id(), preSession.endsAt().orElseThrow());
        audit.record("pre-session.held", "pre-session/" + preSession.id(), Map.of());
    }

    /// Notes that a Pre-session has begun: from now on this is what its pages say, and not its plan.
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID preSessionId, Instant at) {
        preSessions.open(preSessionId, at);
    }

    /// Takes back that one is over: it goes on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID preSessionId) {
        preSessions.reopen(preSessionId);
    }

    /// Notes that one that was opened is over, and was held.
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID preSessionId, Instant at) {
        preSessions.close(preSessionId, at);
    }
}
