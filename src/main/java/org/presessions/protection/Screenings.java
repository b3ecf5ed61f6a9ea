package org.presessions.protection;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Seat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whose statement waits for its own turn, though its meeting was opened.
@Component
class Screenings {
    private final ObjectProvider<ScreeningTurns> turns;

    Screenings(ObjectProvider<ScreeningTurns> turns) {
        this.turns = turns;
    }

    /// What may be known of speakers of one Pre-session now.
    ///
    /// @param personId who looks, and may be one of them
    BiFunction<Seat, Choice, Disclosure> rule(
            Collection<Seat> seats, PreSession preSession, Audience audience, Optional<UUID> personId) {
        var ahead = ahead(preSession, seats);
        return (seat, choice) -> {
            var seenAs = personId.filter(seat::isOf).isPresent() ? Audience.SPEAKER : audience;
            return new Disclosure(choice, seenAs, Moment.of(preSession, choice), ahead.contains(seat.placeId()));
        };
    }

    /// The places of several seats for which that is so.
    private Set<UUID> ahead(PreSession preSession, Collection<Seat> seats) {
        if (preSession.isHeld() || preSession.held().from().isEmpty()) return Set.of();
        var places = seats.stream().map(Seat::placeId).collect(Collectors.toSet());
        return turns.stream()
                .flatMap(known -> known.ahead(preSession.id(), places).stream())
                .collect(Collectors.toSet());
    }
}
