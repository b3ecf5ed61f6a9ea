package org.presessions.selection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the desk wants to know of a State's applications.
@Component
@Transactional(readOnly = true)
class Candidates {
    private final Applications applications;
    private final Assessments assessments;
    private final SeatRepository seats;

    Candidates(Applications applications, Assessments assessments, SeatRepository seats) {
        this.applications = applications;
        this.assessments = assessments;
        this.seats = seats;
    }

    /// In the order of the receipts.
    List<Candidate> of(UUID preSessionId) {
        var submitted = applications.submitted(preSessionId);
        var given = assessments.of(submitted.stream().map(Application::id).toList());
        var criteria = assessments.criteria();
        var told = seats.of(preSessionId).stream().collect(Collectors.toMap(SeatRow::applicationId, row -> row));
        return submitted.stream()
                .map(application -> {
                    var own = given.getOrDefault(application.id(), List.of());
                    return new Candidate(
                            application,
                            own,
                            Assessment.mean(own, criteria),
                            Optional.ofNullable(told.get(application.id())));
                })
                .toList();
    }
}
