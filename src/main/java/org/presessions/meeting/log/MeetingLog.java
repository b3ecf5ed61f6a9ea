package org.presessions.meeting.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingRules.Ruling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The append-only record of each meeting. What is decided is decided against the whole of it, one writer at a time.
@Component
public class MeetingLog {
    private final MeetingRepository repository;
    private final MeetingAnnouncementRepository announcements;
    private final MeetingPanels panels;
    private final Clock clock;

    /// States that were folded before; each read adds what came since, so that a stale one does no harm.
    private final Cache<UUID, MeetingState> folded = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    MeetingLog(
            MeetingRepository repository,
            MeetingAnnouncementRepository announcements,
            MeetingPanels panels,
            Clock clock) {
        this.panels = panels;
        this.repository = repository;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// The meeting as it stands.
    public MeetingState state(UUID preSessionId) {
        var known = known(preSessionId);
        return folded(preSessionId, known, repository.after(preSessionId, known.seq()));
    }

    /// Whether the State under Review was given the floor at the start.
    public boolean stateSpoke(UUID preSessionId) {
        return repository.after(preSessionId, 0).stream()
                .anyMatch(entry -> entry.event() instanceof MeetingEvent.StateGivenFloor);
    }

    /// Several meetings as they stand, in one query.
    public Map<UUID, MeetingState> states(Collection<UUID> preSessionIds) {
        var known = preSessionIds.stream().distinct().collect(Collectors.toMap(id -> id, this::known));
        var since = repository.after(known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().seq())));
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> folded(
                                entry.getKey(), entry.getValue(), since.getOrDefault(entry.getKey(), List.of()))));
    }

    private MeetingState known(UUID preSessionId) {
        return Optional.ofNullable(folded.getIfPresent(preSessionId)).orElse(MeetingState.EMPTY);
    }

    private MeetingState folded(UUID preSessionId, MeetingState known, List<MeetingEntry> since) {
        var state = known;
        for (var entry : since) state = state.after(entry.event(), entry.at());
        if (state.seq() > known.seq() && readsCommittedOnly()) folded.put(preSessionId, state);
        return state;
    }

    /// Nothing is decided by others until the end of the transaction; others may hold it too.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID meetingId) {
        repository.hold(meetingId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MeetingOutcome decide(UUID preSessionId, Optional<UUID> actorId, MeetingCommand command) {
        repository.lock(preSessionId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var state = state(preSessionId);
        return switch (new MeetingRules(state, now).decide(command)) {
            case Ruling.Refuse(var reason) -> new MeetingOutcome.Refused(reason);
            case Ruling.Append(var events) when events.isEmpty() -> new MeetingOutcome.Unchanged();
            case Ruling.Append(var events) -> append(preSessionId, actorId, state, events, now);
        };
    }

    private MeetingOutcome append(
            UUID preSessionId, Optional<UUID> actorId, MeetingState before, List<MeetingEvent> events, Instant now) {
        var state = before;
        var meeting = of(preSessionId);
        for (var event : events) {
            var audience = Audience.of(event, state);
            var whose = new Whose(meeting, state).of(event);
            state = state.after(event, now);
            repository.append(new MeetingEntry(preSessionId, state.seq(), now, event, audience, whose, actorId));
        }
        repository.due(preSessionId, state.programme().dueAt());
        announcements.announce(Announcement.ofLog(preSessionId));
        return new MeetingOutcome.Done();
    }

    /// Of which Pre-sessions a meeting is.
    public Set<UUID> preSessions(UUID meetingId) {
        return repository.preSessions(meetingId);
    }

    /// The joint meetings that a Pre-session is one of.
    public List<UUID> jointMeetings(UUID preSessionId) {
        return repository.joint(preSessionId);
    }

    /// What joint meetings that are over left to a Pre-session.
    public List<Share> shares(UUID preSessionId) {
        return repository.joint(preSessionId).stream()
                .filter(id -> state(id).stage() == MeetingStage.ENDED)
                .map(id -> new JointRecord(of(id), state(id), preSessionId).share(repository.after(id, 0)))
                .toList();
    }

    private MeetingOf of(UUID meetingId) {
        var preSessionIds = repository.preSessions(meetingId);
        return preSessionIds.size() > 1
                ? panels.of(preSessionIds)
                : MeetingOf.one(preSessionIds.iterator().next());
    }

    /// A transaction that writes sees events of its own that may yet be rolled back; they must not stay in memory.
    private static boolean readsCommittedOnly() {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
