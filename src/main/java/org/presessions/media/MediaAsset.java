package org.presessions.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.media.findings.Finding;
import org.presessions.media.findings.FindingKind;

/// A video and what has been made of it.
///
/// @param length of the picture and sound as transcoded; zero until known
/// @param progressPercent 0 to 100 while working
/// @param refusalKey message key of the reason, where it was refused; while waiting, of what this server lacks
/// @param findings what is unusual about it, once it is ready
public record MediaAsset(
        UUID id,
        UUID fileId,
        MediaStatus status,
        Duration length,
        int progressPercent,
        Optional<String> refusalKey,
        List<Finding> findings) {
    public boolean hasSound() {
        return findings.stream().noneMatch(finding -> finding.kind() == FindingKind.NO_SOUND);
    }
}
