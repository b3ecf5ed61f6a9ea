package org.presessions.mail;

import org.presessions.shared.Coded;

/// Where a mail is. Each is a fact, and none says more: a letter that was sent may come back yet, and whether it was
/// read nobody here knows.
public enum MailStatus implements Coded {
    /// written, and waits for a person to read it
    HELD,
    /// released, and leaves by itself
    QUEUED,
    /// a mail server took it
    SENT,
    /// waits in a file, for want of a mail server
    FILED,
    /// refused for good, or for three days, or taken and sent back
    FAILED,
    /// nobody gets it, because a person said so
    DISCARDED,
    /// nobody gets it, because what it told was no longer so
    OVERTAKEN;

    /// Whether it has not left, and may yet.
    boolean mayLeave() {
        return switch (this) {
            case HELD, QUEUED, FILED, FAILED -> true;
            case SENT, DISCARDED, OVERTAKEN -> false;
        };
    }

    static MailStatus of(String code) {
        return Coded.of(MailStatus.class, code);
    }
}
