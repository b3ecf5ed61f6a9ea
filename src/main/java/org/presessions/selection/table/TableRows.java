package org.presessions.selection.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.presessions.calendar.PreSession;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Placed;
import org.presessions.selection.assessment.Assessments;
import org.presessions.selection.assessment.Assignments;
import org.presessions.selection.assessment.Criterion;
import org.presessions.selection.assessment.Scores;
import org.presessions.selection.board.Candidate;
import org.presessions.selection.board.Candidates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers the lines of the table, with as many queries for two hundred as for one.
@Component
@Transactional(readOnly = true)
class TableRows {
    private static final Answers NONE = AnswerFields.EMPTY.answers();

    private final Applications applications;
    private final Candidates candidates;
    private final Assessments assessments;
    private final Assignments assignments;
    private final PanelDesk panels;

    TableRows(
            Applications applications,
            Candidates candidates,
            Assessments assessments,
            Assignments assignments,
            PanelDesk panels) {
        this.applications = applications;
        this.candidates = candidates;
        this.assessments = assessments;
        this.assignments = assignments;
        this.panels = panels;
    }

    /// What was handed in for some Pre-sessions, in the order of the receipts.
    List<TableRow> of(Collection<PreSession> preSessions, UUID reader) {
        var drafts = applications.handedIn(preSessions);
        var here = drafts.stream()
                .filter(draft -> draft.status() == ApplicationStatus.SUBMITTED)
                .map(Draft::application)
                .toList();
        var ids = here.stream().map(Application::id).toList();
        var known = new Known(
                candidates.of(here).stream().collect(Collectors.toMap(Candidate::id, Function.identity())),
                panels.placed(preSessions.stream().map(PreSession::id).toList()),
                assignments.of(ids),
                assessments.versionsReadBy(reader, ids),
                assessments.criteria());
        return drafts.stream().map(draft -> known.row(draft, reader)).toList();
    }

    /// All that the lines are made of, by application.
    private record Known(
            Map<UUID, Candidate> candidates,
            Map<UUID, Placed> placed,
            Map<UUID, Set<UUID>> asked,
            Map<UUID, Integer> read,
            List<Criterion> criteria) {

        TableRow row(Draft draft, UUID reader) {
            var candidate = Optional.ofNullable(candidates.get(draft.id()));
            var given = candidate.map(Candidate::assessments).orElse(List.of());
            var own = given.stream()
                    .filter(assessment -> assessment.assessorId().equals(reader))
                    .findFirst();
            var last = draft.handedIn().orElseThrow();
            var isAsked = asked.getOrDefault(draft.id(), Set.of()).contains(reader);
            return new TableRow(
                    draft.id(),
                    draft.number().orElseThrow(),
                    draft.preSession(),
                    last.version(),
                    last.at(),
                    draft.withdrawnAt(),
                    candidate,
                    isAsked,
                    read.getOrDefault(draft.id(), last.version()) < last.version(),
                    own.map(said -> Scores.of(List.of(said), criteria)),
                    own.map(said -> Scores.of(given, criteria)),
                    candidate.flatMap(here -> Optional.ofNullable(placed.get(here.id()))),
                    candidate.map(Candidate::answers).orElse(NONE),
                    candidate
                            .map(here -> Taken.of(draft, here, isAsked || own.isPresent()))
                            .orElseGet(() -> Taken.nothing(draft)));
        }
    }
}
