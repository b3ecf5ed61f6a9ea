package org.presessions.applications.answers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Copies of applications in which staff hid what assessors are not to know.
@Component
@Transactional
public class RedactedCopies {
    private final RedactedCopyRepository repository;
    private final Audit audit;
    private final Clock clock;

    RedactedCopies(RedactedCopyRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// Puts a copy in the place of what the desk has. The record of acts holds how much is hidden, not what.
    ///
    /// @param version of the application that was looked through
    /// @param before what the desk had, as far as whoever made this one knew
    /// @return false where a colleague was quicker: it has another one by now, and keeps that
    public boolean save(UUID applicationId, int version, Optional<RedactedCopy> before, RedactedCopy copy) {
        if (!repository.save(applicationId, version, before, copy, clock.instant())) return false;
        audit.record(
                "application.redact",
                "application/" + applicationId,
                Map.of(
                        "fields",
                        copy.fields().size(),
                        "passages",
                        copy.passages().size()));
        return true;
    }

    /// The desk has the application as it was handed in again.
    public void end(UUID applicationId) {
        if (repository.delete(applicationId)) audit.record("application.unredact", "application/" + applicationId);
    }

    /// Applications that were corrected since somebody looked them through.
    @Transactional(readOnly = true)
    public List<UUID> outdated() {
        return repository.outdated();
    }

    /// One application that is hidden in part, by who applied for it.
    @Transactional(readOnly = true)
    public Map<UUID, UUID> ofApplicants(Collection<UUID> applicantIds) {
        return repository.ofApplicants(applicantIds);
    }
}
