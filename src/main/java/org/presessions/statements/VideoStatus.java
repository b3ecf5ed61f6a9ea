package org.presessions.statements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.files.Upload;
import org.presessions.media.Finding;
import org.presessions.media.MediaAsset;

/// What a page says of the video: the one that is there, the one that comes.
///
/// @param ready the video that can be watched
/// @param next one that is being prepared
/// @param unfinished an upload that stopped in the middle
/// @param receivedPercent how much of it is here
record VideoStatus(
        UUID seatId,
        Optional<Film> ready,
        Optional<MediaAsset> next,
        Optional<Upload> unfinished,
        int receivedPercent,
        Optional<String> trouble) {
    /// A video with its addresses, for the tag `media/video`, and what is unusual about it.
    ///
    /// @param audio empty where there is no sound
    record Film(String playlist, String audio, String video, String poster, String length, List<Finding> findings) {}

    boolean isPending() {
        return next.isPresent();
    }
}
