package org.presessions.applications.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.Targets;
import org.presessions.calendar.Course;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.StatusKind;
import org.springframework.stereotype.Component;

/// How many applied for each State.
@Component
class ApplicationStages implements DeskCell.Source {
    private final Calls calls;
    private final Applications applications;
    private final Targets targets;
    private final Clock clock;

    ApplicationStages(Calls calls, Applications applications, Targets targets, Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "applications.stage";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<UUID, DeskCell> stagesOf(Collection<PreSession> preSessions) {
        var counts = applications.countSubmitted(
                preSessions.stream().map(PreSession::id).toList());
        var all = calls.bySeries();
        var wanted = targets.of(preSessions.stream().map(PreSession::id).toList());
        return preSessions.stream()
                .collect(Collectors.toMap(
                        PreSession::id,
                        preSession -> stage(
                                preSession,
                                Optional.ofNullable(all.get(preSession.series().id())),
                                counts.getOrDefault(preSession.id(), 0),
                                wanted.applyAsInt(preSession.id()))));
    }

    private DeskCell stage(PreSession preSession, Optional<CallForApplications> call, int count, int wanted) {
        var status = call.map(known -> known.statusAt(clock.instant(), preSession.id()))
                .orElse(CallStatus.NOT_YET_OPEN);
        var callDesk = "/desk" + preSession.series().path() + "/call";
        if (status == CallStatus.NOT_YET_OPEN && count == 0)
            return new DeskCell(StatusKind.NOT_YET, Sentence.of("applications.stage.no-call"), callDesk);
        var table = "/desk" + preSession.path() + "/applications";
        if (status == CallStatus.OPEN && count < wanted)
            return new DeskCell(
                    closesShortly(preSession, call) ? StatusKind.NEEDS_YOU : StatusKind.AT_WORK,
                    Sentence.of("applications.stage.few", count, wanted),
                    count == 0 ? callDesk : table);
        if (status == CallStatus.CLOSED && count < wanted && preSession.courseAt(clock.instant()) == Course.AHEAD)
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("applications.stage.few", count, wanted), table);
        var kind = count == 0 ? StatusKind.CLOSED : StatusKind.DONE;
        return new DeskCell(kind, Sentence.of("applications.stage.count", count), table);
    }

    private boolean closesShortly(PreSession preSession, Optional<CallForApplications> call) {
        return call.filter(known -> CallTasks.isShortly(known.closesAt(preSession.id()), clock.instant()))
                .isPresent();
    }
}
