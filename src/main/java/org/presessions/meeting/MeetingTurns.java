package org.presessions.meeting;

import java.util.List;
import java.util.UUID;
import org.presessions.meeting.commands.Turn;
import org.presessions.statements.PanelStatement;
import org.presessions.statements.Statement;
import org.presessions.statements.Statements;
import org.springframework.stereotype.Component;

/// What will be screened, from the statements as they are now.
@Component
class MeetingTurns {
    private final Statements statements;

    MeetingTurns(Statements statements) {
        this.statements = statements;
    }

    List<Turn> of(UUID preSessionId) {
        return statements.ofPanel(preSessionId).stream().map(MeetingTurns::turn).toList();
    }

    private static Turn turn(PanelStatement planned) {
        var video =
                planned.statement().filter(statement -> statement.videoAssetId().isPresent());
        return Turn.of(
                planned.seat().id(),
                video.flatMap(Statement::videoAssetId),
                video.map(Statement::videoLength).orElse(Turn.NOTICE));
    }
}
