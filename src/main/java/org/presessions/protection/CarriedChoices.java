package org.presessions.protection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.presessions.selection.Panels;
import org.presessions.selection.PlaceSharing;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatOffered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what somebody chose where the same application gives another seat to them, and nobody beside whoever goes by
/// another name.
@Component
class CarriedChoices implements PlaceSharing {
    private final ChoiceRepository choices;
    private final GuardianRepository guardians;
    private final Panels panels;
    private final Clock clock;

    CarriedChoices(ChoiceRepository choices, GuardianRepository guardians, Panels panels, Clock clock) {
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
        var before = panels.seatsOf(offered.speakerId()).stream()
                .filter(seat -> seat.applicationId().equals(offered.applicationId()))
                .map(Seat::id)
                .filter(id -> !id.equals(offered.seatId()))
                .toList();
        var known = choices.of(before);
        if (!choices.of(List.of(offered.seatId())).isEmpty()) return;
        before.stream().filter(known::containsKey).findFirst().ifPresent(id -> carry(id, offered, known));
        before.stream()
                .flatMap(id -> guardians.find(id).stream())
                .findFirst()
                .ifPresent(guardian -> guardians.save(offered.seatId(), guardian, clock.instant()));
    }

    private void carry(UUID from, SeatOffered to, Map<UUID, Choice> known) {
        var choice = Objects.requireNonNull(known.get(from));
        choices.save(to.seatId(), choice.veiled(false), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayBeShared(Seat place) {
        var known = choices.of(place.bound().stream().map(Seat::id).toList());
        return place.bound().stream().noneMatch(seat -> {
            var choice = known.getOrDefault(seat.id(), Choice.answered(seat));
            return choice.isProtected()
                    || choice.awaitsConsent()
                    || guardians.find(seat.id()).isPresent();
        });
    }
}
