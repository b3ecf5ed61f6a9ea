package org.presessions.statements.notes;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.words.Formats;

/// What staff want changed at a moment of a video.
///
/// @param assetId of which video; another may be there meanwhile
/// @param isTold whether its speaker reads it
public record Note(long id, Optional<UUID> assetId, Duration at, String words, boolean isTold) {
    /// Characters.
    public static final int WORDS_AT_MOST = 1000;

    /// "0:43"
    public String moment() {
        return Formats.length(at);
    }

    /// Of the moment, for the script that goes there.
    public String seconds() {
        return String.valueOf(at.toMillis() / 1000.0);
    }

    public boolean isOf(Optional<UUID> video) {
        return assetId.equals(video);
    }

    /// "0:43 The source is missing."
    public String line() {
        return moment() + " " + words;
    }
}
