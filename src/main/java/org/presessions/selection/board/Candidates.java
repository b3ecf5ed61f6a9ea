package org.presessions.selection.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.Versions;
import org.presessions.mail.LetterStates;
import org.presessions.selection.OtherNames;
import org.presessions.selection.SeatRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.assessment.Assessment;
import org.presessions.selection.assessment.Assessments;
import org.presessions.selection.decisions.DecisionLetter;
import org.presessions.selection.decisions.DecisionRepository;
import org.presessions.selection.decisions.WrittenDecision;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what the desk wants to know of a State's applications.
@Component
@Transactional(readOnly = true)
public class Candidates {
    private final Applications applications;
    private final Versions versions;
    private final Assessments assessments;
    private final SeatRepository seats;
    private final DecisionRepository decisions;
    private final LetterStates states;
    private final ObjectProvider<OtherNames> others;

    Candidates(
            Applications applications,
            Versions versions,
            Assessments assessments,
            SeatRepository seats,
            DecisionRepository decisions,
            LetterStates states,
            ObjectProvider<OtherNames> others) {
        this.applications = applications;
        this.versions = versions;
        this.assessments = assessments;
        this.seats = seats;
        this.decisions = decisions;
        this.states = states;
        this.others = others;
    }

    /// In the order of the receipts.
    List<Candidate> of(UUID preSessionId) {
        return of(applications.submitted(preSessionId));
    }

    /// What was handed in and not withdrawn, of one Pre-session or of several, in the given order.
    public List<Candidate> of(List<Application> submitted) {
        var preSessionIds = submitted.stream()
                .map(application -> application.preSession().id())
                .collect(Collectors.toSet());
        var given = assessments.of(submitted.stream().map(Application::id).toList());
        var criteria = assessments.criteria();
        var told = seats.ofAll(preSessionIds).stream().collect(Collectors.toMap(SeatRow::applicationId, row -> row));
        var letters = letters(preSessionIds);
        var names = otherNames(told.values());
        var spoke = spoke(submitted);
        return submitted.stream()
                .map(application -> {
                    var own = given.getOrDefault(application.id(), List.of());
                    return new Candidate(
                            application,
                            own,
                            Assessment.mean(own, criteria),
                            Optional.ofNullable(told.get(application.id())),
                            Optional.ofNullable(letters.get(application.id())),
                            Optional.ofNullable(told.get(application.id()))
                                    .flatMap(row -> Optional.ofNullable(names.get(row.id()))),
                            !spokeBefore(application, spoke));
                })
                .toList();
    }

    private Map<UUID, String> otherNames(Collection<SeatRow> rows) {
        var seatIds = rows.stream().map(SeatRow::id).toList();
        var names = new HashMap<UUID, String>();
        others.forEach(known -> names.putAll(known.of(seatIds)));
        return names;
    }

    /// The confirmed places that those who apply here ever had, by who applied.
    private Map<UUID, List<SeatRow>> spoke(List<Application> submitted) {
        var applicants = versions.applicantsOf(
                submitted.stream().map(Application::applicantId).collect(Collectors.toSet()));
        return seats.ofApplications(applicants.keySet()).stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .collect(Collectors.groupingBy(seat -> Objects.requireNonNull(applicants.get(seat.applicationId()))));
    }

    private static boolean spokeBefore(Application application, Map<UUID, List<SeatRow>> spoke) {
        return spoke.getOrDefault(application.applicantId(), List.of()).stream()
                .anyMatch(seat ->
                        !seat.preSessionId().equals(application.preSession().id()));
    }

    private Map<UUID, DecisionLetter> letters(Collection<UUID> preSessionIds) {
        var written = decisions.written(preSessionIds);
        var where =
                states.of(written.values().stream().map(WrittenDecision::mailId).toList());
        return written.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new DecisionLetter(
                                entry.getValue().verdict(),
                                Objects.requireNonNull(
                                        where.get(entry.getValue().mailId())))));
    }
}
