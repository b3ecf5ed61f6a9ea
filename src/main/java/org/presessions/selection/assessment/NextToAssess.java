package org.presessions.selection.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.desk.ApplicationAct;
import org.presessions.shared.Visitor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leads an assessor from one application to the next of the same State.
@Component
@Order(1)
@Transactional(readOnly = true)
class NextToAssess implements ApplicationAct.Source {
    private final Applications applications;
    private final Assignments assignments;
    private final Assessments assessments;

    NextToAssess(Applications applications, Assignments assignments, Assessments assessments) {
        this.applications = applications;
        this.assignments = assignments;
        this.assessments = assessments;
    }

    /// The first that somebody is asked to assess and has not; of all, where nobody is asked in particular.
    Optional<Application> of(UUID preSessionId, UUID assessor) {
        var all = applications.submitted(preSessionId);
        var ids = all.stream().map(Application::id).toList();
        var asked = assignments.of(ids);
        var given = assessments.of(ids);
        return all.stream()
                .filter(one -> asked.isEmpty()
                        || asked.getOrDefault(one.id(), Set.of()).contains(assessor))
                .filter(one -> given.getOrDefault(one.id(), List.of()).stream()
                        .noneMatch(assessment -> assessment.assessorId().equals(assessor)))
                .findFirst();
    }

    @Override
    public Optional<ApplicationAct> of(Application application, Visitor visitor) {
        return visitor.personId().map(person -> new ApplicationAct("selection.assessment.begin", path(application)));
    }

    static String path(Application application) {
        return "/desk/applications/" + application.id() + "/assessment";
    }
}
