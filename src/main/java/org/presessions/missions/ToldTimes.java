package org.presessions.missions;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.ToldPlan;

/// When and how some Pre-sessions of a series are held, and in which hall, or that they are not, as a letter told it.
///
/// @param times by the State's name in addresses; as [ToldPlan] says it
record ToldTimes(Map<String, String> times) {
    private static final String NOT_HELD = "not-held";

    static ToldTimes of(Collection<PreSession> preSessions) {
        return new ToldTimes(preSessions.stream()
                .collect(Collectors.toMap(preSession -> preSession.state().slug(), ToldTimes::time)));
    }

    /// @param text as [#text] wrote it; empty where nothing is known
    static ToldTimes parse(String text) {
        return new ToldTimes(Arrays.stream(text.split(";"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    String text() {
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    /// What somebody knows who was told these first, and later others.
    ToldTimes then(ToldTimes later) {
        var both = new HashMap<>(times);
        both.putAll(later.times);
        return new ToldTimes(Map.copyOf(both));
    }

    /// Whether readers know another time of it than that of now.
    boolean isOutdated(PreSession preSession) {
        return Optional.ofNullable(times.get(preSession.state().slug()))
                .filter(told -> !isRight(told, preSession))
                .isPresent();
    }

    private static boolean isRight(String told, PreSession preSession) {
        return preSession.isGivenUp() ? told.equals(NOT_HELD) : ToldPlan.isRight(told, preSession);
    }

    private static String time(PreSession preSession) {
        return preSession.isGivenUp() ? NOT_HELD : ToldPlan.of(preSession);
    }
}
