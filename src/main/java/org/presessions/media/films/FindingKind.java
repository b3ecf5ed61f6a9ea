package org.presessions.media.films;

import org.presessions.shared.Coded;

/// What can be unusual about a video that can be shown all the same. Each has its words.
public enum FindingKind implements Coded {
    /// the file ends before what was filmed does
    CUT_OFF,
    NO_SOUND,
    /// there is a sound track, and nothing on it
    SILENT,
    /// for some time
    SILENCE,
    /// well before the picture
    SOUND_STOPS,
    /// so much that raising it raises the noise too
    VERY_QUIET,
    BLACK,
    /// well before the sound
    PICTURE_STOPS,
    /// for some time
    PICTURE_STANDS,
    /// from beginning to end
    ONE_PICTURE,
    SOUND_ONLY,
    /// sound alone, seen by the portrait of who speaks
    PORTRAIT;

    /// Whether somebody should look; the others may well be meant.
    public boolean isTrouble() {
        return switch (this) {
            case ONE_PICTURE, SOUND_ONLY, PORTRAIT -> false;
            case CUT_OFF, NO_SOUND, SILENT, SILENCE, SOUND_STOPS, VERY_QUIET, BLACK, PICTURE_STOPS, PICTURE_STANDS ->
                true;
        };
    }
}
