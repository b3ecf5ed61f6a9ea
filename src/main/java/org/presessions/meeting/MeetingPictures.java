package org.presessions.meeting;

import java.util.Optional;
import java.util.UUID;
import org.presessions.media.Media;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.RunningClock;
import org.presessions.protection.Shown;
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

    /// None for whoever is not to see or hear the speaker.
    Optional<Picture> of(MeetingRoom room) {
        var video = room.programme().currentTurn().flatMap(Turn::assetId);
        var speaker = room.speaker().filter(Shown::voice);
        return speaker.flatMap(shown ->
                video.flatMap(id -> room.programme().clock().map(clock -> picture(id, shown, clock))));
    }

    private Picture picture(UUID assetId, Shown shown, RunningClock clock) {
        var sound = media.audio(assetId);
        return new Picture(assetId, shown.film() ? media.playlist(assetId) : sound, sound, clock);
    }
}
