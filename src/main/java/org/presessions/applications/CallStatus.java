package org.presessions.applications;

import org.presessions.shared.Coded;

public enum CallStatus implements Coded {
    NOT_YET_OPEN,
    OPEN,
    CLOSED
}
