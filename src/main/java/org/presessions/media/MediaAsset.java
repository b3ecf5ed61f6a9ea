package org.presessions.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.media.films.Finding;
import org.presessions.media.films.FindingKind;

/// A video and what has been made of it.
///
/// @param length of the picture and sound as transcoded; zero until known
/// @param progressPercent 0 to 100 while working
/// @param refusalKey message key of the reason, where it was refused; while waiting, of what this server lacks
/// @param findings what is unusual about it, once it is ready
/// @param isVeiled whether nobody can be known by its picture and voice; another one of the same file is the true film
public record MediaAsset(
        UUID id,
        UUID fileId,
        MediaStatus status,
        Duration length,
        int progressPercent,
        Optional<String> refusalKey,
        List<Finding> findings,
        boolean isVeiled) {
    public boolean isReady() {
        return status == MediaStatus.READY;
    }

    /// Whether nothing more comes of it by itself.
    public boolean isSettled() {
        return switch (status) {
            case WAITING, WORKING -> false;
            case READY, REFUSED -> true;
        };
    }

    /// Whether an emblem or a portrait stands in for the picture.
    public boolean isSoundAlone() {
        return isFound(FindingKind.SOUND_ONLY) || hasPortrait();
    }

    public boolean hasPortrait() {
        return isFound(FindingKind.PORTRAIT);
    }

    public boolean hasSound() {
        return !isFound(FindingKind.NO_SOUND);
    }

    private boolean isFound(FindingKind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }
}
