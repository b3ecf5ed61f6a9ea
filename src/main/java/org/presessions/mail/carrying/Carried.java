package org.presessions.mail.carrying;

import org.presessions.mail.MailStatus;

/// What became of a mail that was carried once.
sealed interface Carried {
    /// @param status sent or filed
    record Away(MailStatus status) implements Carried {}

    /// @param reason the mail server's words, or what else stood in the way
    /// @param forGood whether it would be refused again
    record Refused(String reason, boolean forGood) implements Carried {}
}
