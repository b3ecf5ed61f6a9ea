package org.presessions.selection.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.desk.ApplicationAct;
import org.presessions.applications.desk.Assessing;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may hide parts of an application, and so reads all of it: whoever is neither asked to assess it nor has done so.
@Component
@Transactional(readOnly = true)
class Redactors implements ApplicationAct.Source, Assessing {
    private final Assignments assignments;
    private final Assessments assessments;

    Redactors(Assignments assignments, Assessments assessments) {
        this.assignments = assignments;
        this.assessments = assessments;
    }

    boolean has(UUID applicationId, UUID personId) {
        return among(List.of(applicationId), personId).contains(applicationId);
    }

    @Override
    public boolean assesses(UUID personId, UUID applicationId) {
        return !has(applicationId, personId);
    }

    /// Those of some applications of which somebody may hide parts.
    Set<UUID> among(Collection<UUID> applicationIds, UUID personId) {
        var asked = assignments.of(applicationIds);
        var given = assessments.of(applicationIds);
        return applicationIds.stream()
                .filter(id -> !asked.getOrDefault(id, Set.of()).contains(personId))
                .filter(id -> given.getOrDefault(id, List.of()).stream()
                        .noneMatch(one -> one.assessorId().equals(personId)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ApplicationAct> of(Application application, Visitor visitor) {
        return visitor.personId()
                .filter(person -> has(application.id(), person))
                .map(person -> new ApplicationAct("selection.redact.title", path(application.id())));
    }

    static String path(UUID applicationId) {
        return "/desk/applications/" + applicationId + "/redacted-copy";
    }
}
