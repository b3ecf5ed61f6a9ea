package org.presessions.applications.calls;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.presessions.audit.Audit;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many applications are hoped for, State by State: with fewer there may be no choice, or no panel.
@Component
@Transactional
public class Targets {
    /// Where nobody said otherwise: so many leave a choice.
    public static final int USUALLY = 8;

    static final int AT_MOST = 500;

    private final TargetRepository repository;
    private final Audit audit;
    private final Clock clock;

    Targets(TargetRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// By Pre-session, those of which nobody said anything too.
    @Transactional(readOnly = true)
    public ToIntFunction<UUID> of(Collection<UUID> preSessionIds) {
        var known = repository.of(preSessionIds);
        return id -> known.getOrDefault(id, USUALLY);
    }

    /// @param wanted from 1, by Pre-session; the others keep theirs
    public void set(Map<UUID, Integer> wanted) {
        var before = of(wanted.keySet());
        wanted.forEach((preSessionId, applications) -> {
            if (before.applyAsInt(preSessionId) == applications) return;
            repository.set(preSessionId, applications, Visitor.current().personId(), clock.instant());
            audit.record("call.set-target", "pre-session/" + preSessionId, Map.of("applications", applications));
        });
    }
}
