package org.presessions.statements;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Places that a person had, or is asked to take again: declined, revoked, passed on. What was written or sent for one
/// can still be taken back, by whoever shared it too.
@Component
@Transactional(readOnly = true)
public class FormerPlaces {
    private final Panels panels;
    private final StatementRepository repository;
    private final Manuscripts manuscripts;

    FormerPlaces(Panels panels, StatementRepository repository, Manuscripts manuscripts) {
        this.panels = panels;
        this.repository = repository;
        this.manuscripts = manuscripts;
    }

    /// Those for which something was written or sent, the latest first.
    public List<Seat> of(UUID personId) {
        var former = panels.formerPlacesOf(personId);
        var written = repository.ofSeats(former.stream().map(Seat::id).toList()).stream()
                .map(Manuscript::seatId)
                .collect(Collectors.toSet());
        return former.stream().filter(seat -> written.contains(seat.id())).toList();
    }

    /// A place that a person had, or has.
    ///
    /// @throws org.presessions.shared.NotFound where it is neither
    Seat seat(UUID seatId, UUID personId) {
        return of(personId).stream()
                .filter(seat -> seat.id().equals(seatId))
                .findFirst()
                .orElseGet(() -> manuscripts.seat(seatId, personId));
    }
}
