package org.presessions.missions;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.presessions.states.State;

/// What is known of the missions and one Pre-session, each a fact that was recorded when it happened. A mission counts
/// once, however many addresses it has.
///
/// @param missions all of the register
/// @param firstSentAt when the first letter left; absent where none has
/// @param lastSentAt the same of the last
/// @param written to whom a letter is written
/// @param sent to whom one has left
/// @param delivered of whose letter the last mail server said that it arrived; few say so
/// @param returned whose letters all failed or came back
/// @param opened who opened their page of the series
/// @param answered who said whether they come
/// @param coming who said yes
/// @param underReview whether the State under Review is among those to whom a letter has left
/// @param opening whether it takes the two minutes that it was offered; absent where it has not said
public record Participation(
        int missions,
        Optional<Instant> firstSentAt,
        Optional<Instant> lastSentAt,
        Set<State> written,
        Set<State> sent,
        Set<State> delivered,
        Set<State> returned,
        Set<State> opened,
        Set<State> answered,
        Set<State> coming,
        boolean underReview,
        Optional<Boolean> opening) {}
