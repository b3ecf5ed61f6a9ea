package org.presessions.applications;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was handed in earlier: versions of an application before its corrections, and all that somebody ever handed in.
@Component
@Transactional(readOnly = true)
public class Versions {
    private final HandedInRepository repository;

    Versions(HandedInRepository repository) {
        this.repository = repository;
    }

    /// An application as it was handed in at one time.
    ///
    /// @param version from 1; absent where it was never handed in so often
    public Optional<Draft.HandedIn> find(UUID applicationId, int version) {
        return repository.find(applicationId, version);
    }

    /// Who has begun or handed in anything for some Pre-sessions.
    public Set<UUID> applicantsFor(Collection<UUID> preSessionIds) {
        return repository.applicantsFor(preSessionIds);
    }

    /// Who applied, by the application, of all that some applicants ever handed in.
    public Map<UUID, UUID> applicantsOf(Collection<UUID> applicantIds) {
        return repository.applicantsOf(applicantIds);
    }
}
