package org.presessions.statements.films;

import org.presessions.protection.Shown;

/// What of a video somebody asks for; each may be had or not by itself.
enum FilmPart {
    PICTURE,
    SOUND,
    /// all of it in one file, to be taken away
    FILE;

    /// @param file of a rendition, such as `audio/index.m3u8`
    static FilmPart of(String file) {
        if (file.equals("video.mp4")) return FILE;
        return file.startsWith("audio/") || file.equals("wave.png") ? SOUND : PICTURE;
    }

    boolean isIn(Shown shown) {
        return switch (this) {
            case PICTURE -> shown.film();
            case SOUND -> shown.voice();
            case FILE -> shown.film() && shown.download();
        };
    }
}
