package org.presessions.protection;

import org.presessions.shared.Coded;

/// From when the State under Review sees a statement.
public enum Showing implements Coded {
    NEVER,
    FROM_THE_SCREENING,
    /// as soon as the other delegations do
    WITH_THE_OTHERS
}
