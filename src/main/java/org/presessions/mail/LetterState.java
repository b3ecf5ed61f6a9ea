package org.presessions.mail;

import java.util.UUID;

/// Where one letter is.
///
/// @param serverWords what the mail server said when it last refused it; empty where it did not
public record LetterState(UUID id, MailStatus status, String toAddress, String serverWords) {
    public boolean isFailed() {
        return status == MailStatus.FAILED;
    }
}
