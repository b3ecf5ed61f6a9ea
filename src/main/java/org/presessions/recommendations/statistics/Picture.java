package org.presessions.recommendations.statistics;

import java.util.Optional;
import org.presessions.shared.Coded;

/// What can be taken away as a picture.
enum Picture implements Coded {
    CYCLE,
    SESSION,
    MAP;

    static Optional<Picture> find(String code) {
        return Coded.find(Picture.class, code);
    }
}
