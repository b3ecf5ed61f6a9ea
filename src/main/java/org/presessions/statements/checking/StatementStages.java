package org.presessions.statements.checking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Protection;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.StatusKind;
import org.presessions.statements.StatementDeadline;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.StatementRepository.Standing;
import org.presessions.statements.StatementStatus;
import org.springframework.stereotype.Component;

/// How many statements of each Pre-session are in, and looked at; without those that were taken back for good.
@Component
class StatementStages implements DeskCell.Source {
    private final StatementRepository statements;
    private final Protection protection;
    private final Clock clock;

    StatementStages(StatementRepository statements, Protection protection, Clock clock) {
        this.statements = statements;
        this.protection = protection;
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
        var standing =
                statements.standing(preSessions.stream().map(PreSession::id).toList());
        var gone = protection.takenBack(standing.stream().map(Standing::seatId).toList());
        var there = standing.stream()
                .filter(one -> !gone.containsKey(one.seatId()))
                .collect(groupingBy(Standing::preSessionId, mapping(Standing::status, toList())));
        return preSessions.stream()
                .collect(Collectors.toMap(
                        PreSession::id,
                        preSession -> stage(preSession, there.getOrDefault(preSession.id(), List.of()))));
    }

    private DeskCell stage(PreSession preSession, List<StatementStatus> there) {
        var path = "/desk" + preSession.path() + "/statements";
        var all = there.size();
        var toCheck = Collections.frequency(there, StatementStatus.HANDED_IN);
        var approved = Collections.frequency(there, StatementStatus.APPROVED);
        var late = clock.instant().isAfter(StatementDeadline.of(preSession)) ? all - approved - toCheck : 0;
        if (all == 0) return new DeskCell(StatusKind.NOT_YET, Sentence.of("statements.stage.none"), path);
        if (late > 0) return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("statements.stage.late", late), path);
        if (toCheck > 0)
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("statements.stage.check", toCheck), path);
        if (approved == all) return new DeskCell(StatusKind.DONE, Sentence.of("statements.stage.ready", all), path);
        return new DeskCell(StatusKind.AT_WORK, Sentence.of("statements.stage.some", approved, all), path);
    }
}
