package org.presessions.meeting;

import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.Programme;

/// Where a meeting is: what others who bring it to people need to know.
///
/// @param step counts the moves to another stage or turn
/// @param speakingSeatId the speaker whose turn is screened, or who was given the floor
public record MeetingSituation(MeetingStage stage, int step, Optional<UUID> speakingSeatId) {
    public static MeetingSituation of(Programme programme) {
        var onFloor = programme.floor().flatMap(Programme.Floor::seatId);
        var speaking = onFloor.or(() -> programme.currentTurn().map(Turn::seatId));
        return new MeetingSituation(programme.stage(), programme.step(), speaking);
    }
}
