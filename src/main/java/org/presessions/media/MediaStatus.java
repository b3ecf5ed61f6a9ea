package org.presessions.media;

import java.util.Locale;

/// Where a video is on its way to the screen.
public enum MediaStatus {
    WAITING,
    WORKING,
    READY,
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
