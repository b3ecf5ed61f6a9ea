package org.presessions.applications.calls;

import org.presessions.shared.Coded;

public enum CallStatus implements Coded {
    NOT_YET_OPEN,
    OPEN,
    CLOSED
}
