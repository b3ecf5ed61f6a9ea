package org.presessions.applications;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many have begun an application and not handed it in: a number is all that staff see of a draft.
@Component
@Transactional(readOnly = true)
public class DraftCounts {
    private final ApplicationCountRepository repository;

    DraftCounts(ApplicationCountRepository repository) {
        this.repository = repository;
    }

    /// By Pre-session; one without any is left out.
    public Map<UUID, Integer> of(Collection<UUID> preSessionIds) {
        return repository.count(preSessionIds, ApplicationStatus.DRAFT);
    }
}
