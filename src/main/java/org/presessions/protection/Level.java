package org.presessions.protection;

import java.util.Set;
import org.presessions.shared.Coded;

/// How much may be known, in one word; each sets the points.
public enum Level implements Coded {
    OPEN(Set.of(Point.values()), Showing.WITH_THE_OTHERS),
    /// nothing is published, nothing can be downloaded
    IN_THE_ROOM(Point.IN_THE_ROOM, Showing.FROM_THE_SCREENING),
    /// another name everywhere; the moderator reads the text, or a veiled film is shown, where its speaker agreed
    PROTECTED(Set.of(Point.TEXT), Showing.FROM_THE_SCREENING);

    private final Set<Point> points;
    private final Showing showing;

    Level(Set<Point> points, Showing showing) {
        this.points = points;
        this.showing = showing;
    }

    boolean allows(Point point) {
        return points.contains(point);
    }

    /// Whether a point may be opened by hand: somebody protected can hide more, and nothing less.
    boolean mayAllow(Point point) {
        return this != PROTECTED || allows(point);
    }

    Showing showing() {
        return showing;
    }
}
