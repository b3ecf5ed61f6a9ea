package org.presessions.meeting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.commands.Turn;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.statements.PanelStatement;
import org.presessions.statements.Statements;
import org.springframework.stereotype.Component;

/// What will be screened, from the statements as they are now, and as far as delegations may see and hear them.
@Component
class MeetingTurns {
    private final Statements statements;
    private final Protection protection;

    MeetingTurns(Statements statements, Protection protection) {
        this.statements = statements;
        this.protection = protection;
    }

    List<Turn> of(UUID preSessionId) {
        var panel = statements.ofPanel(preSessionId);
        var seats = panel.stream().map(PanelStatement::seat).toList();
        var shown = protection.shownInTheRoom(seats);
        return panel.stream()
                .map(planned ->
                        turn(planned, requireNonNull(shown.get(planned.seat().id()))))
                .toList();
    }

    private static Turn turn(PanelStatement planned, Shown shown) {
        var seat = planned.seat();
        var video =
                planned.statement().filter(statement -> statement.videoAssetId().isPresent());
        if (shown.voice() && video.isPresent())
            return Turn.of(seat.id(), video.get().videoAssetId(), video.get().videoLength());
        return isRead(planned, shown)
                ? Turn.readAloud(seat.id(), seat.speakingTime())
                : Turn.of(seat.id(), Optional.empty(), Turn.NOTICE);
    }

    /// Whether it is read to the room: there is no film of it, or none that may be seen and heard there.
    private static boolean isRead(PanelStatement planned, Shown shown) {
        return planned.statement()
                .filter(statement -> shown.isProtected()
                        || shown.text()
                        || statement.videoAssetId().isPresent())
                .isPresent();
    }
}
