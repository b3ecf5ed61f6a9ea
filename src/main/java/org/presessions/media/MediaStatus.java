package org.presessions.media;

/// Where a video is on its way to the screen.
public enum MediaStatus {
    WAITING,
    WORKING,
    READY,
    REFUSED
}
