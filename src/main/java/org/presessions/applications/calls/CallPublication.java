package org.presessions.applications.calls;

import org.presessions.shared.Coded;

/// When a call is to be seen by everybody, as its form offers it.
public enum CallPublication implements Coded {
    /// not yet: staff alone see it
    DRAFT,
    NOW,
    /// at an instant that is still to come
    LATER
}
