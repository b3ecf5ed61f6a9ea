package org.presessions.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.states.State;

/// The meeting on one State under Review.
///
/// @param startsAt absent until the programme is made
/// @param meetingLink an outside video call for the questions and answers, if there is one
public record PreSession(
        UUID id, Series series, State state, Optional<Instant> startsAt, Duration length, Optional<URI> meetingLink) {
    public String path() {
        return series.path() + "/" + state.slug();
    }

    public Optional<Instant> endsAt() {
        return startsAt.map(start -> start.plus(length));
    }
}
