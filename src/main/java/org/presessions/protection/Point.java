package org.presessions.protection;

import java.util.Set;
import org.presessions.shared.Coded;

/// What a speaker may allow or not, each by itself.
public enum Point implements Coded {
    /// with the position
    NAME,
    ORGANISATION,
    PICTURE,
    VOICE,
    TEXT,
    /// delegations may see it before the Pre-session
    EARLY,
    /// the statement may be watched again after the Pre-session, downloaded, and stand in files
    RECORDING,
    /// everybody may see it after the Pre-session
    PUBLICATION;

    static final Set<Point> IN_THE_ROOM = Set.of(NAME, ORGANISATION, PICTURE, VOICE, TEXT);

    boolean isOfFilm() {
        return this == PICTURE || this == VOICE;
    }
}
