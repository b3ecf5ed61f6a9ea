package org.presessions.statements.removing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long what nobody may see again is kept once a Pre-session is over: until after the review that it came before,
/// so that its speaker can still open it.
@Component
public class Afterwards {
    private final Calendar calendar;
    private final Duration kept;
    private final Clock clock;

    Afterwards(Calendar calendar, @Value("${presessions.keep-afterwards-days:90}") int keptDays, Clock clock) {
        this.calendar = calendar;
        this.kept = Duration.ofDays(keptDays);
        this.clock = clock;
    }

    /// Those of several Pre-sessions that have been over for so long.
    public Set<UUID> over(Collection<UUID> preSessionIds) {
        return calendar.preSessions(preSessionIds).values().stream()
                .filter(this::isOver)
                .map(PreSession::id)
                .collect(Collectors.toSet());
    }

    /// What was changed last before this is old enough.
    public Instant since() {
        return clock.instant().minus(kept);
    }

    /// Until when something is kept that was changed last at an instant; empty while the Pre-session is ahead or held.
    public Optional<Instant> endOf(PreSession preSession, Instant changedAt) {
        if (!isPast(preSession)) return Optional.empty();
        var closed = preSession.closed();
        return Optional.of((closed.isAfter(changedAt) ? closed : changedAt).plus(kept));
    }

    private boolean isOver(PreSession preSession) {
        return isPast(preSession) && preSession.closed().isBefore(since());
    }

    private boolean isPast(PreSession preSession) {
        return switch (preSession.courseAt(clock.instant())) {
            case AHEAD, RUNNING -> false;
            case HELD, UNRECORDED, NOT_HELD -> true;
        };
    }
}
