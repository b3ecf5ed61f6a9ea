package org.presessions.selection.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the secretariat thinks of the applications, criterion by criterion.
@Component
@Transactional
public class Assessments {
    private final AssessmentRepository repository;
    private final Audit audit;
    private final Clock clock;

    Assessments(AssessmentRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps an assessor's scores in the place of earlier ones; the audit holds that there were some, not which.
    public void assess(Assessment assessment) {
        repository.save(assessment, clock.instant());
        audit.record(
                "application.assess",
                "application/" + assessment.applicationId(),
                Map.of("abstains", assessment.conflictOfInterest()));
    }

    /// The keys of the criteria, in their order.
    @Transactional(readOnly = true)
    public List<String> criterionKeys() {
        return criteria().stream().map(Criterion::key).toList();
    }

    @Transactional(readOnly = true)
    public List<Criterion> criteria() {
        return repository.criteria();
    }

    /// By application; those without an assessment are left out.
    @Transactional(readOnly = true)
    public Map<UUID, List<Assessment>> of(Collection<UUID> applicationIds) {
        return repository.of(applicationIds).stream().collect(Collectors.groupingBy(Assessment::applicationId));
    }
}
