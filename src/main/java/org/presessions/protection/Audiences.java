package org.presessions.protection;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Panels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds as what somebody looks at a Pre-session. Whoever comes for the State under Review is that, whatever else.
@Component
class Audiences {
    private final People people;
    private final Panels panels;
    private final ObjectProvider<InvitedDelegates> delegates;
    private final ObjectProvider<RoomCrew> crew;

    Audiences(People people, Panels panels, ObjectProvider<InvitedDelegates> delegates, ObjectProvider<RoomCrew> crew) {
        this.people = people;
        this.panels = panels;
        this.delegates = delegates;
        this.crew = crew;
    }

    Audience of(Optional<UUID> personId, PreSession preSession) {
        return personId.flatMap(people::find)
                .map(person -> of(person, preSession))
                .orElse(Audience.PUBLIC);
    }

    private Audience of(Person person, PreSession preSession) {
        if (person.isStaff() || person.is(Role.MODERATOR)) return Audience.SECRETARIAT;
        var state = delegates.stream()
                .flatMap(known -> known.stateOf(person.id(), preSession.id()).stream())
                .findFirst();
        if (state.filter(Predicate.isEqual(preSession.state())).isPresent()) return Audience.STATE_UNDER_REVIEW;
        if (isOnThePanel(person, preSession)) return Audience.PANEL;
        return state.isPresent() || isOfCrew(person, preSession) ? Audience.DELEGATIONS : Audience.PUBLIC;
    }

    private boolean isOfCrew(Person person, PreSession preSession) {
        return crew.stream().anyMatch(known -> known.isOfCrew(person.id(), preSession.id()));
    }

    private boolean isOnThePanel(Person person, PreSession preSession) {
        return panels.confirmed(preSession.id()).stream().anyMatch(seat -> seat.isOf(person.id()));
    }
}
