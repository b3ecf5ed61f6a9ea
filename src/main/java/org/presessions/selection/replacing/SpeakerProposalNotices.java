package org.presessions.selection.replacing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
import org.presessions.applications.desk.StaffSight;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.board.PanelNotice;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Proposed speakers wait for a person: on the desk, and beside the panel.
@Component
class SpeakerProposalNotices implements Task.Source, PanelNotice.Source {
    private static final String TEXT = "selection.replacing.task";
    private static final String ACT = "selection.replacing.task.act";

    private final SpeakerProposals proposals;
    private final Panels panels;
    private final Applications applications;
    private final StaffSight sight;
    private final Calendar calendar;

    SpeakerProposalNotices(
            SpeakerProposals proposals, Panels panels, Applications applications, StaffSight sight, Calendar calendar) {
        this.proposals = proposals;
        this.panels = panels;
        this.applications = applications;
        this.sight = sight;
        this.calendar = calendar;
    }

    /// @param institution as staff see it
    private record Waiting(SpeakerProposal proposal, PreSession preSession, String institution) {
        String path() {
            return DeskSpeakerController.path(preSession, proposal.seatId());
        }
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return waiting().stream()
                .map(waiting -> new Task(
                        Optional.of(waiting.preSession().id()),
                        Task.Sentence.of(TEXT, waiting.institution()),
                        Optional.of(Task.Sentence.of("selection.replacing.task.reason")),
                        Optional.of(waiting.proposal().proposedAt()),
                        ACT,
                        waiting.path()))
                .toList();
    }

    @Override
    public List<PanelNotice> of(PreSession preSession) {
        return waiting().stream()
                .filter(waiting -> waiting.preSession().id().equals(preSession.id()))
                .map(waiting -> new PanelNotice(Task.Sentence.of(TEXT, waiting.institution()), ACT, waiting.path()))
                .toList();
    }

    private List<Waiting> waiting() {
        var open = proposals.waiting();
        if (open.isEmpty()) return List.of();
        var seats = panels.seats(open.stream().map(SpeakerProposal::seatId).toList());
        var preSessions = calendar.preSessions(
                seats.values().stream().map(Seat::preSessionId).toList());
        var institutions = institutions(seats);
        return open.stream()
                .map(proposal -> {
                    var seat = requireNonNull(seats.get(proposal.seatId()));
                    return new Waiting(
                            proposal,
                            requireNonNull(preSessions.get(seat.preSessionId())),
                            institutions.apply(seat.applicationId()));
                })
                .toList();
    }

    private Function<UUID, String> institutions(Map<UUID, Seat> seats) {
        var found = applications.find(
                seats.values().stream().map(Seat::applicationId).collect(Collectors.toSet()));
        var seen = sight.answers(found.values());
        return id -> requireNonNull(seen.get(id)).institution();
    }
}
