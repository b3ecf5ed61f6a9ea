package org.presessions.protection.custody;

import org.presessions.shared.Coded;

/// What has become of a request for a real name.
public enum NameRequestState implements Coded {
    WAITING,
    /// both custodians see the name now
    SHOWN,
    /// both saw it, and do no more
    OVER,
    REFUSED,
    WITHDRAWN,
    /// nobody answered in time, or one of the two is a custodian no more
    EXPIRED
}
