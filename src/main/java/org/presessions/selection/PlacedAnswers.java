package org.presessions.selection;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.SpeakersAnswers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever was told of a place is named by statements, programmes and letters.
@Component
@Transactional(readOnly = true)
class PlacedAnswers implements SpeakersAnswers {
    private final SeatRepository seats;

    PlacedAnswers(SeatRepository seats) {
        this.seats = seats;
    }

    @Override
    public Set<UUID> needed(Collection<UUID> applicationIds) {
        return seats.withPlace(applicationIds);
    }
}
