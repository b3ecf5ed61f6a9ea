package org.presessions.statements;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Seat;
import org.presessions.statements.text.IssueBlock;

/// A speaker's statement: written, issue by issue, and on video.
///
/// @param summary what the statement says, in the speaker's own few sentences
/// @param videoAssetId the prepared video, once there is one; of somebody protected the veiled one, where its speaker
/// agreed
/// @param videoLength zero without a video
public record Statement(
        UUID id,
        Seat seat,
        StatementStatus status,
        String language,
        String summary,
        List<IssueBlock> blocks,
        Optional<UUID> videoAssetId,
        Duration videoLength) {}
