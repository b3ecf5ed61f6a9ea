package org.presessions.mail;

/// Where a mail is. Held waits for a person; queued leaves by itself; filed waits in a file, for want of a mail server.
public enum MailStatus {
    HELD,
    QUEUED,
    SENT,
    FILED,
    FAILED,
    DISCARDED;

    String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static MailStatus of(String column) {
        return valueOf(column.toUpperCase(java.util.Locale.ROOT));
    }
}
