package org.presessions.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.desk.LaterNames;
import org.presessions.calendar.PreSession;
import org.presessions.mail.WithheldAddresses;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Of speakers who chose to be protected, for the pages of modules that know nothing of that: by which name they go.
@Component
@Transactional(readOnly = true)
class LaterChoices implements LaterNames, WithheldAddresses {
    private final Panels panels;
    private final Protection protection;

    LaterChoices(Panels panels, Protection protection) {
        this.panels = panels;
        this.protection = protection;
    }

    @Override
    public Optional<String> of(Application application) {
        if (application.answers().safety().isProtected()) return Optional.empty();
        var seats = panels.all(application.preSession().id()).stream()
                .filter(seat -> seat.applicationId().equals(application.id()))
                .toList();
        return names(seats).values().stream().findFirst();
    }

    @Override
    public Map<UUID, String> ofAll(Collection<Application> applications) {
        var asked = applications.stream()
                .filter(application -> !application.answers().safety().isProtected())
                .collect(Collectors.toMap(Application::id, Application::preSession));
        var seats = panels.ofAll(asked.values().stream().map(PreSession::id).collect(Collectors.toSet())).stream()
                .filter(seat -> asked.containsKey(seat.applicationId()))
                .toList();
        var names = names(seats);
        return seats.stream()
                .filter(seat -> names.containsKey(seat.id()))
                .collect(Collectors.toMap(Seat::applicationId, seat -> names.getOrDefault(seat.id(), "")));
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> personIds) {
        var seats = panels.seatsOf(personIds);
        var names = names(seats);
        return seats.stream()
                .filter(seat -> names.containsKey(seat.id()))
                .collect(Collectors.toMap(
                        Seat::speakerId, seat -> names.getOrDefault(seat.id(), ""), (latest, earlier) -> latest));
    }

    private Map<UUID, String> names(List<Seat> seats) {
        var each = seats.stream().map(Seat::first).toList();
        return protection.shownToStaff(each).values().stream()
                .filter(Shown::isProtected)
                .collect(Collectors.toMap(Shown::seatId, Shown::name));
    }
}
