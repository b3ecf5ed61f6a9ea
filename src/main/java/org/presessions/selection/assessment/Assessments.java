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
    private final CriterionRepository criteria;
    private final Audit audit;
    private final Clock clock;

    Assessments(AssessmentRepository repository, CriterionRepository criteria, Audit audit, Clock clock) {
        this.repository = repository;
        this.criteria = criteria;
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

    /// As [#assess(Assessment)], of a version of the application that was read.
    ///
    /// @param version from 1
    public void assess(Assessment assessment, int version) {
        assess(assessment);
        repository.noteVersion(assessment, version);
    }

    /// Which version of each application somebody has read and assessed; those of which nobody noted it are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> versionsReadBy(UUID assessorId, Collection<UUID> applicationIds) {
        return repository.versionsReadBy(assessorId, applicationIds);
    }

    /// The keys of the criteria, in their order.
    @Transactional(readOnly = true)
    public List<String> criterionKeys() {
        return criteria().stream().map(Criterion::key).toList();
    }

    @Transactional(readOnly = true)
    public List<Criterion> criteria() {
        return criteria.all();
    }

    /// By application; those without an assessment are left out.
    @Transactional(readOnly = true)
    public Map<UUID, List<Assessment>> of(Collection<UUID> applicationIds) {
        return repository.of(applicationIds).stream().collect(Collectors.groupingBy(Assessment::applicationId));
    }
}
