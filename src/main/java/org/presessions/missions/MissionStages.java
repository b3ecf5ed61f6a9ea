package org.presessions.missions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.MailStatus;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.DeskCell;
import org.presessions.shared.parts.StatusKind;
import org.springframework.stereotype.Component;

/// How many missions were invited to each Pre-session, and how many come.
@Component
class MissionStages implements DeskCell.Source {
    private final Missions missions;
    private final Calendar calendar;

    MissionStages(Missions missions, Calendar calendar) {
        this.missions = missions;
        this.calendar = calendar;
    }

    @Override
    public String label() {
        return "missions.stage";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Map<UUID, DeskCell> stagesOf(Collection<UUID> preSessionIds) {
        var ids = List.copyOf(preSessionIds);
        var counts = missions.countsOfEach(ids, missions.written(ids));
        return calendar.preSessions(ids).values().stream()
                .collect(Collectors.toMap(
                        PreSession::id,
                        preSession -> stage(preSession, Objects.requireNonNull(counts.get(preSession.id())))));
    }

    private static DeskCell stage(PreSession preSession, MissionCounts counts) {
        var path = "/desk" + preSession.path() + "/missions";
        var held = counts.letters().of(MailStatus.HELD);
        var failed = counts.letters().of(MailStatus.FAILED);
        if (counts.letters().written() == 0)
            return new DeskCell(StatusKind.NOT_YET, Sentence.of("missions.stage.none"), path);
        if (held > 0) return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("missions.stage.held", held), path);
        if (failed > 0) return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("missions.stage.failed", failed), path);
        if (counts.coming() > 0)
            return new DeskCell(StatusKind.AT_WORK, Sentence.of("missions.stage.coming", counts.coming()), path);
        var left = counts.letters().written();
        return new DeskCell(
                counts.letters().allSent() ? StatusKind.DONE : StatusKind.AT_WORK,
                Sentence.of("missions.stage.sent", counts.invited(), left),
                path);
    }
}
