package org.presessions.selection.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is asked to assess which application.
@Component
@Transactional
public class Assignments {
    private final AssignmentRepository repository;
    private final Audit audit;
    private final Clock clock;

    Assignments(AssignmentRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// By application; those of whom nobody is asked are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> of(Collection<UUID> applicationIds) {
        return repository.of(applicationIds);
    }

    /// @param shares whom to ask in addition, by application
    void assign(Map<UUID, Set<UUID>> shares) {
        var at = clock.instant();
        shares.forEach((application, assessors) ->
                assessors.forEach(assessor -> repository.insert(application, assessor, at)));
        shares.forEach((application, assessors) -> {
            if (!assessors.isEmpty())
                audit.record("application.assign", "application/" + application, Map.of("assessors", assessors.size()));
        });
    }

    void withdraw(Collection<UUID> applicationIds, UUID assessorId) {
        repository.delete(applicationIds, assessorId);
        audit.record("application.unassign", "person/" + assessorId, Map.of("applications", applicationIds.size()));
    }
}
