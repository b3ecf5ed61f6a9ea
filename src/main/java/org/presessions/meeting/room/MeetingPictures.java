package org.presessions.meeting.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.Track;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.RunningClock;
import org.presessions.protection.Shown;
import org.presessions.statements.Statements;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Where the picture, the sound and the captions of the present turn are.
@Component
public class MeetingPictures {
    /// All in the room ask at once when a turn begins. What they are given are addresses, of which each is asked again.
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final Media media;
    private final Statements statements;
    private final Cache<Asked, Screened> known =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(KNOWN_FOR).build();

    MeetingPictures(Media media, Statements statements) {
        this.media = media;
        this.statements = statements;
    }

    /// @param playlist address of the HLS playlist
    /// @param audio address of the sound alone, for lines that carry no picture; empty where there is no sound
    /// @param captions none for whoever is not to read the text
    public record Picture(UUID assetId, String playlist, String audio, List<Track> captions, RunningClock clock) {}

    private record Asked(UUID assetId, UUID seatId, Locale locale) {}

    private record Screened(boolean hasSound, boolean isVeiled, List<Track> captions) {}

    /// None for whoever is not to see or hear the speaker.
    public Optional<Picture> of(MeetingRoom room) {
        var video = room.programme().currentTurn().flatMap(Turn::assetId);
        var speaker = room.speaker().filter(Shown::voice);
        return speaker.flatMap(shown ->
                video.flatMap(id -> room.programme().clock().flatMap(clock -> picture(id, shown, room, clock))));
    }

    private Optional<Picture> picture(UUID assetId, Shown shown, MeetingRoom room, RunningClock clock) {
        var asked = new Asked(assetId, shown.seatId(), LocaleContextHolder.getLocale());
        var screened = known.get(asked, first -> screened(first, room));
        if (shown.isVeiled() && !screened.isVeiled()) return Optional.empty(); // chosen since the turn was planned
        var sound = screened.hasSound() ? media.audio(assetId) : "";
        if (!shown.film() && sound.isEmpty()) return Optional.empty();
        var captions = screened.captions().stream()
                .filter(track -> shown.reads(track.language()))
                .toList();
        return Optional.of(
                new Picture(assetId, shown.film() ? media.playlist(assetId) : sound, sound, captions, clock));
    }

    private Screened screened(Asked asked, MeetingRoom room) {
        var asset = media.find(asked.assetId());
        return new Screened(
                asset.filter(MediaAsset::hasSound).isPresent(),
                asset.filter(MediaAsset::isVeiled).isPresent(),
                room.sitting()
                        .own()
                        .map(own -> statements.captions(asked.seatId(), own))
                        .orElse(List.of()));
    }
}
