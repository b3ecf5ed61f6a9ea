package org.presessions.selection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The panels of the Pre-sessions.
@Component
public class Panels {

    /// The speakers who confirmed, in their order.
    public List<Seat> confirmed(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Seat> seat(UUID seatId) {
        throw new UnsupportedOperationException();
    }

    /// The places that a person was offered or took, the latest first; none before decisions are released.
    public List<Seat> seatsOf(UUID personId) {
        throw new UnsupportedOperationException();
    }
}
