package org.presessions.mail.desk;

import org.presessions.shared.Coded;

/// What became of letters that have left or failed, as one asks for them.
public enum Fate implements Coded {
    /// released, and no mail server has taken them yet
    QUEUED,
    /// a mail server took them, and they have not come back
    SENT,
    /// of these, those of which the last mail server said that they arrived
    DELIVERED,
    /// somebody went in by their links
    OPENED,
    /// an answer arrived
    ANSWERED,
    /// refused, or sent back
    FAILED,
    /// of these, those that had left and came back
    RETURNED,
    /// wait in files, for want of a mail server
    FILED;

    /// Whether such letters can be tried again.
    public boolean isFailure() {
        return this == FAILED || this == RETURNED;
    }
}
