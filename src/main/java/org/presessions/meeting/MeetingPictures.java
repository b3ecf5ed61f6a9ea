package org.presessions.meeting;

import java.util.Optional;
import java.util.UUID;
import org.presessions.media.Media;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.log.RunningClock;
import org.springframework.stereotype.Component;

/// Where the picture and the sound of the present turn are.
@Component
class MeetingPictures {
    private final Media media;

    MeetingPictures(Media media) {
        this.media = media;
    }

    /// @param playlist address of the HLS playlist
    /// @param audio address of the sound alone, for lines that carry no picture
    record Picture(UUID assetId, String playlist, String audio, RunningClock clock) {}

    Optional<Picture> of(Programme programme) {
        var video = programme.currentTurn().flatMap(Turn::assetId);
        return video.flatMap(id -> programme.clock().map(clock -> picture(id, clock)));
    }

    private Picture picture(UUID assetId, RunningClock clock) {
        return new Picture(assetId, media.playlist(assetId), media.audio(assetId), clock);
    }
}
