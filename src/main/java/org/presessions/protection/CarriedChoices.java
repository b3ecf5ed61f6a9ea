package org.presessions.protection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Panels;
import org.presessions.selection.PlaceChoices;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatOffered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what somebody chose where the same application gives another seat to them, and nobody beside whoever goes by
/// another name.
@Component
class CarriedChoices implements PlaceChoices {
    private final ChoiceRepository choices;
    private final GuardianRepository guardians;
    private final Protection protection;
    private final Panels panels;
    private final Clock clock;

    CarriedChoices(
            ChoiceRepository choices, GuardianRepository guardians, Protection protection, Panels panels, Clock clock) {
        this.protection = protection;
        this.choices = choices;
        this.guardians = guardians;
        this.panels = panels;
        this.clock = clock;
    }

    /// In the act's own transaction: there is no moment at which the name of somebody protected could be read. Of
    /// several seats the one offered last counts; a veiled film is to be agreed to anew.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SeatOffered offered) {
        if (!choices.of(List.of(offered.seatId())).isEmpty()) return;
        var before = panels.seatsOf(offered.speakerId()).stream()
                .filter(seat -> seat.applicationId().equals(offered.applicationId()))
                .map(Seat::id)
                .filter(id -> !id.equals(offered.seatId()))
                .toList();
        var known = choices.of(before);
        before.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .findFirst()
                .ifPresent(choice -> choices.save(offered.seatId(), choice.veiled(false), clock.instant()));
        before.stream()
                .flatMap(id -> guardians.find(id).stream())
                .findFirst()
                .ifPresent(guardian -> guardians.save(offered.seatId(), guardian, clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTakenBack(UUID seatId) {
        return choices.takenBack(List.of(seatId)).containsKey(seatId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayBeShared(Seat place) {
        return !protection.choice(place).isProtected()
                && place.bound().stream()
                        .allMatch(seat -> guardians.find(seat.id()).isEmpty());
    }
}
