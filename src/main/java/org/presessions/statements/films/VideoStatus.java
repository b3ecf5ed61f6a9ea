package org.presessions.statements.films;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.files.Upload;
import org.presessions.media.MediaAsset;
import org.presessions.media.Quality;
import org.presessions.media.films.Finding;

/// What a page says of the video: the one that is there, the one that comes.
///
/// @param ready the video that can be watched
/// @param next one that is being prepared
/// @param ahead how many others are prepared before it begins
/// @param unfinished an upload that stopped in the middle
/// @param receivedPercent how much of it is here
public record VideoStatus(
        UUID seatId,
        Optional<Film> ready,
        Optional<MediaAsset> next,
        int ahead,
        Optional<Upload> unfinished,
        int receivedPercent,
        Optional<String> trouble) {
    /// A video with its addresses, for the tag `statements/film`, and what is unusual about it.
    ///
    /// @param playlist of the sound alone, where the picture is not to be seen
    /// @param audio empty where there is no sound
    /// @param video null where it is not to be taken away
    /// @param poster null where the picture is not to be seen
    /// @param wave a picture of how loud it is when; null where there is none
    /// @param seconds its length
    /// @param qualities and what each costs; of the sound alone, where the picture is not to be seen
    public record Film(
            String playlist,
            String audio,
            @Nullable String video,
            @Nullable String poster,
            String length,
            List<Finding> findings,
            List<Quality> qualities,
            @Nullable String wave,
            long seconds) {}

    public boolean isPending() {
        return next.isPresent();
    }
}
