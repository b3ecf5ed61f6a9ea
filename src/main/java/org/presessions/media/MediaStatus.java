package org.presessions.media;

import org.presessions.shared.Coded;

/// Where a video is on its way to the screen.
public enum MediaStatus implements Coded {
    WAITING,
    WORKING,
    READY,
    REFUSED
}
