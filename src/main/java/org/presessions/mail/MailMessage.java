package org.presessions.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A mail in the outbox.
///
/// @param isTied whether what it tells may be otherwise before it leaves
public record MailMessage(
        UUID id,
        Mail mail,
        MailStatus status,
        int attempts,
        Optional<String> lastError,
        Instant createdAt,
        Optional<Instant> sentAt,
        boolean isTied) {
    boolean says(String subject, String body) {
        return mail.subject().equals(subject) && mail.body().equals(body);
    }

    /// Whether it may go to another address than the one that failed: never a link that signs somebody in.
    public boolean canBeReaddressed() {
        return status == MailStatus.FAILED && !signsIn();
    }

    /// Whether somebody waits for it at a screen.
    public boolean signsIn() {
        return mail.link().filter(Mail.PersonalLink::singleUse).isPresent();
    }

    /// Whether it waits in a file for want of a mail server.
    public boolean isFiled() {
        return status == MailStatus.FILED;
    }
}
