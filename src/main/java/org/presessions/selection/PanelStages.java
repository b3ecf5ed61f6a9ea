package org.presessions.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.Stage;
import org.presessions.shared.parts.StatusKind;
import org.springframework.stereotype.Component;

/// How much of each panel has confirmed.
@Component
class PanelStages implements Stage.Source {
    private final SeatRepository seats;
    private final Calendar calendar;

    PanelStages(SeatRepository seats, Calendar calendar) {
        this.seats = seats;
        this.calendar = calendar;
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
    public Map<UUID, Stage> stagesOf(Collection<UUID> preSessionIds) {
        var all = seats.ofAll(preSessionIds).stream().collect(Collectors.groupingBy(SeatRow::preSessionId));
        return calendar.preSessions(preSessionIds).values().stream()
                .collect(Collectors.toMap(
                        PreSession::id, preSession -> stage(preSession, all.getOrDefault(preSession.id(), List.of()))));
    }

    private static Stage stage(PreSession preSession, List<SeatRow> told) {
        var path = "/desk" + preSession.path() + "/panel";
        var declined = count(told, seat -> seat.status() == SeatStatus.DECLINED && !seat.settled());
        var open = count(told, seat -> seat.status().isOpen());
        var confirmed = count(told, seat -> seat.status() == SeatStatus.CONFIRMED);
        if (declined > 0)
            return new Stage(StatusKind.NEEDS_YOU, Sentence.of("selection.stage.declined", declined), path);
        if (open == 0) return new Stage(StatusKind.NOT_YET, Sentence.of("selection.stage.none"), path);
        if (confirmed == open) return new Stage(StatusKind.DONE, Sentence.of("selection.stage.full", open), path);
        return new Stage(StatusKind.AT_WORK, Sentence.of("selection.stage.confirmed", confirmed, open), path);
    }

    private static long count(List<SeatRow> seats, Predicate<SeatRow> which) {
        return seats.stream().filter(which).count();
    }
}
