package org.presessions.mail;

import org.presessions.shared.Coded;

/// Where a mail is. Held waits for a person; queued leaves by itself; filed waits in a file, for want of a mail server.
public enum MailStatus implements Coded {
    HELD,
    QUEUED,
    SENT,
    FILED,
    FAILED,
    DISCARDED;

    static MailStatus of(String code) {
        return Coded.of(MailStatus.class, code);
    }
}
