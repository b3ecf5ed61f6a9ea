package org.presessions.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where one letter is.
///
/// @param serverWords what the mail server said when it last refused it; empty where it did not
/// @param told the times and places that its reader is told; empty where that is not known
/// @param settled discarded, and its reader knows it otherwise
/// @param delivered whether the last mail server said so
/// @param returned whether it left and came back; it has failed then
/// @param sentAt when it left
/// @param openedAt when somebody first went in by its personal link
/// @param answeredAt when a first answer to it arrived
public record LetterState(
        UUID id,
        MailStatus status,
        String toAddress,
        String serverWords,
        String told,
        boolean settled,
        boolean delivered,
        boolean returned,
        Optional<Instant> sentAt,
        Optional<Instant> openedAt,
        Optional<Instant> answeredAt) {
    public LetterState(UUID id, MailStatus status, String toAddress, String serverWords) {
        this(
                id,
                status,
                toAddress,
                serverWords,
                "",
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Whether it says nothing to anybody, and never will.
    public boolean isVoid() {
        return status == MailStatus.OVERTAKEN || status == MailStatus.DISCARDED && !settled;
    }

    /// Whether its reader has it, or will without anybody's doing. One that failed has told nobody.
    public boolean hasLeft() {
        return !isVoid() && status != MailStatus.HELD && status != MailStatus.FAILED;
    }

    /// Whether its reader has it, or knows it otherwise.
    public boolean isKnown() {
        return status == MailStatus.SENT || status == MailStatus.DISCARDED && settled;
    }

    public boolean isFailed() {
        return status == MailStatus.FAILED;
    }
}
