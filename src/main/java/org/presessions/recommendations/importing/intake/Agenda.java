package org.presessions.recommendations.importing.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.presessions.calendar.Review;

/// Which States are reviewed at which session, as the calendar has it.
public final class Agenda {
    private final Map<Integer, List<Review>> bySession;
    private final Map<String, List<Review>> byState;

    public Agenda(Collection<Review> reviews) {
        bySession = reviews.stream().collect(Collectors.groupingBy(Review::sessionNumber));
        byState = reviews.stream()
                .collect(Collectors.groupingBy(review -> review.state().iso3()));
    }

    /// Whether the calendar speaks of the session's States, and not of this one.
    boolean contradicts(int session, String state) {
        return bySession.containsKey(session)
                && bySession.get(session).stream()
                        .noneMatch(review -> review.state().iso3().equals(state));
    }

    /// Whether a source confirms all of the State's reviews, so that the file must be wrong.
    boolean isSureOf(String state) {
        return byState.getOrDefault(state, List.of()).stream().allMatch(Review::verified);
    }

    /// The sessions at which it is reviewed, for a sentence.
    String sessionsOf(String state) {
        return byState.getOrDefault(state, List.of()).stream()
                .map(Review::sessionNumber)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
