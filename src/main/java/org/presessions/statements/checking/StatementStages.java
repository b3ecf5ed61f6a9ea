package org.presessions.statements.checking;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.StatusKind;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementDeadline;
import org.presessions.statements.StatementStatus;
import org.springframework.stereotype.Component;

/// How many statements of each Pre-session are in, and looked at.
@Component
class StatementStages implements DeskCell.Source {
    private final Manuscripts manuscripts;
    private final Clock clock;

    StatementStages(Manuscripts manuscripts, Clock clock) {
        this.manuscripts = manuscripts;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "statements.stage";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<UUID, DeskCell> stagesOf(Collection<PreSession> preSessions) {
        var counts = manuscripts.counts(preSessions.stream().map(PreSession::id).toList());
        return preSessions.stream()
                .collect(Collectors.toMap(
                        PreSession::id,
                        preSession -> stage(preSession, counts.getOrDefault(preSession.id(), Map.of()))));
    }

    private DeskCell stage(PreSession preSession, Map<StatementStatus, Integer> counts) {
        var path = "/desk" + preSession.path() + "/statements";
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var toCheck = counts.getOrDefault(StatementStatus.HANDED_IN, 0);
        var approved = counts.getOrDefault(StatementStatus.APPROVED, 0);
        var late = clock.instant().isAfter(StatementDeadline.of(preSession)) ? all - approved - toCheck : 0;
        if (all == 0) return new DeskCell(StatusKind.NOT_YET, Sentence.of("statements.stage.none"), path);
        if (late > 0) return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("statements.stage.late", late), path);
        if (toCheck > 0)
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("statements.stage.check", toCheck), path);
        if (approved == all) return new DeskCell(StatusKind.DONE, Sentence.of("statements.stage.ready", all), path);
        return new DeskCell(StatusKind.AT_WORK, Sentence.of("statements.stage.some", approved, all), path);
    }
}
