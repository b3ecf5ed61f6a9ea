package org.presessions.protection;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.selection.Seat;
import org.presessions.shared.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consents of parents and guardians, which the secretariat confirms to have: a child's own word opens nothing.
@Component
@Transactional
public class Consents {
    private final GuardianRepository guardians;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(GuardianRepository guardians, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.guardians = guardians;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The seats whose speakers noted a consent that nobody has confirmed, by their ids; also of those who speak
    /// beside.
    @Transactional(readOnly = true)
    public Set<UUID> toConfirm() {
        return guardians.toConfirm();
    }

    /// Whether one of those who speak in a place has.
    @Transactional(readOnly = true)
    public boolean areToConfirm(Seat place) {
        return !guardians.toConfirm(ids(place)).isEmpty();
    }

    /// Says that the secretariat has what was noted. Doing so twice changes nothing.
    public void confirm(Seat place) {
        for (var id : ids(place)) {
            if (!guardians.confirm(id, Visitor.signedIn(), clock.instant())) continue;
            audit.record("protection.confirm-consent", "seat/" + id);
            events.publishEvent(new ChoiceMade(place.placeId(), place.preSessionId()));
        }
    }

    private static List<UUID> ids(Seat place) {
        return place.speakers().stream().map(Seat::id).toList();
    }
}
