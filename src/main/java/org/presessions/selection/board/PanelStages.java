package org.presessions.selection.board;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.selection.SeatRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.StatusKind;
import org.springframework.stereotype.Component;

/// How much of each panel has confirmed.
@Component
class PanelStages implements DeskCell.Source {
    private final SeatRepository seats;
    private final Applications applications;
    private final Calls calls;
    private final Clock clock;

    PanelStages(SeatRepository seats, Applications applications, Calls calls, Clock clock) {
        this.seats = seats;
        this.applications = applications;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "selection.stage";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<UUID, DeskCell> stagesOf(Collection<PreSession> preSessions) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var submitted = applications.countSubmitted(ids);
        var windows = calls.bySeries();
        var all = seats.ofAll(ids).stream().collect(Collectors.groupingBy(SeatRow::preSessionId));
        return preSessions.stream()
                .collect(Collectors.toMap(
                        PreSession::id,
                        preSession -> stage(
                                preSession,
                                all.getOrDefault(preSession.id(), List.of()),
                                isClosed(preSession, windows) ? submitted.getOrDefault(preSession.id(), 0) : 0)));
    }

    private boolean isClosed(PreSession preSession, Map<UUID, CallForApplications> windows) {
        return Optional.ofNullable(windows.get(preSession.series().id()))
                .filter(call -> call.statusAt(clock.instant(), preSession.id()) == CallStatus.CLOSED)
                .isPresent();
    }

    /// @param waiting applications from which a panel can be chosen
    private static DeskCell stage(PreSession preSession, List<SeatRow> told, int waiting) {
        var path = "/desk" + preSession.path() + "/panel";
        var declined = count(told, seat -> seat.status() == SeatStatus.DECLINED && !seat.settled());
        var open = count(told, seat -> seat.status().isOpen());
        var confirmed = count(told, seat -> seat.status() == SeatStatus.CONFIRMED);
        if (declined > 0)
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("selection.stage.declined", declined), path);
        if (open == 0 && waiting > 0)
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("selection.stage.choose", waiting), path);
        if (open == 0) return new DeskCell(StatusKind.NOT_YET, Sentence.of("selection.stage.none"), path);
        if (confirmed == open) return new DeskCell(StatusKind.DONE, Sentence.of("selection.stage.full", open), path);
        return new DeskCell(StatusKind.AT_WORK, Sentence.of("selection.stage.confirmed", confirmed, open), path);
    }

    private static long count(List<SeatRow> seats, Predicate<SeatRow> which) {
        return seats.stream().filter(which).count();
    }
}
