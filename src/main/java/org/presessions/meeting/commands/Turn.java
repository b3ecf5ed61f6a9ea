package org.presessions.meeting.commands;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// One speaker's turn in the screening.
///
/// @param assetId the video; absent where there is "No statement available"
/// @param length of the video, or of the notice in its place
public record Turn(UUID seatId, Optional<UUID> assetId, Duration length) {
    /// How long "No statement available" stands.
    public static final Duration NOTICE = Duration.ofSeconds(6);

    /// A statement that the moderator reads: its speaker is not seen and heard.
    ///
    /// @param time of the speaker
    public static Turn readAloud(UUID seatId, Duration time) {
        return new Turn(seatId, Optional.empty(), time);
    }

    public boolean isReadAloud() {
        return assetId.isEmpty() && length.compareTo(NOTICE) > 0;
    }

    public static Turn of(UUID seatId, Optional<UUID> assetId, Duration videoLength) {
        return new Turn(seatId, assetId, assetId.isPresent() ? videoLength : NOTICE);
    }
}
