package org.presessions.statements.captions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Puts cues in the order of time. One that goes on while the next begins ends there; two that begin at once are one.
final class CueOrder {
    private static final long SHORTEST_MILLIS = 100;

    private CueOrder() {}

    static List<Cue> of(Collection<Cue> cues) {
        var ordered = new ArrayList<Cue>();
        for (var cue : cues.stream().sorted(Comparator.comparingLong(Cue::from)).toList()) add(ordered, cue);
        return List.copyOf(ordered);
    }

    private static void add(List<Cue> ordered, Cue cue) {
        if (ordered.isEmpty() || ordered.getLast().to() <= cue.from()) {
            ordered.add(cue);
            return;
        }
        var before = ordered.removeLast();
        if (cue.from() - before.from() < SHORTEST_MILLIS) ordered.add(before.and(cue));
        else {
            ordered.add(before.until(cue.from()));
            ordered.add(cue);
        }
    }
}
