package org.presessions.missions.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.mail.MailStatus;
import org.presessions.missions.MissionCounts;
import org.presessions.missions.Missions;
import org.presessions.shared.Task.Sentence;
import org.presessions.shared.parts.StatusKind;
import org.springframework.stereotype.Component;

/// How many missions were invited to each Pre-session, and how many come.
@Component
class MissionStages implements DeskCell.Source {
    private final Missions missions;

    MissionStages(Missions missions) {
        this.missions = missions;
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
    public Map<UUID, DeskCell> stagesOf(Collection<PreSession> preSessions) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var counts = missions.countsOfEach(ids, missions.written(ids));
        return preSessions.stream()
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
        if (held > 0 && !preSession.isHeld())
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("missions.stage.held", held), path);
        if (failed > 0 && !preSession.isHeld())
            return new DeskCell(StatusKind.NEEDS_YOU, Sentence.of("missions.stage.failed", failed), path);
        if (counts.coming() > 0)
            return new DeskCell(StatusKind.AT_WORK, Sentence.of("missions.stage.coming", counts.coming()), path);
        var left = counts.letters().written();
        return new DeskCell(
                counts.letters().allSent() ? StatusKind.DONE : StatusKind.AT_WORK,
                Sentence.of("missions.stage.sent", counts.invited(), left),
                path);
    }
}
