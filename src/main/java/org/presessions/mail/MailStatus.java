package org.presessions.mail;

import org.presessions.shared.Coded;

/// Where a mail is. Each is a fact, and none says more: whether a letter that was sent arrived, or was read, nobody
/// here knows.
public enum MailStatus implements Coded {
    /// written, and waits for a person to read it
    HELD,
    /// released, and leaves by itself
    QUEUED,
    /// a mail server took it
    SENT,
    /// waits in a file, for want of a mail server
    FILED,
    /// refused for good, or for three days
    FAILED,
    /// nobody gets it
    DISCARDED;

    static MailStatus of(String code) {
        return Coded.of(MailStatus.class, code);
    }
}
