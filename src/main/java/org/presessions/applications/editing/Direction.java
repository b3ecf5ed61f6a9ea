package org.presessions.applications.editing;

import org.presessions.shared.Coded;

/// Where something in a list is moved to.
enum Direction implements Coded {
    UP,
    DOWN;

    int step() {
        return this == UP ? -1 : 1;
    }
}
