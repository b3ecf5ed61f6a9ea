package org.presessions.site.calendars;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.CalendarEntries;
import org.presessions.calendar.CalendarEntry;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.missions.Missions;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What of the calendar concerns one person: where a speaker has a place, where a delegate comes, where somebody
/// interprets or types captions, each with the joint questions; and for whoever runs Pre-sessions all of them.
@Component
class OwnPreSessions {
    private final Calendar calendar;
    private final CalendarEntries entries;
    private final Panels panels;
    private final Missions missions;
    private final MeetingParts parts;

    OwnPreSessions(Calendar calendar, CalendarEntries entries, Panels panels, Missions missions, MeetingParts parts) {
        this.calendar = calendar;
        this.entries = entries;
        this.panels = panels;
        this.missions = missions;
        this.parts = parts;
    }

    @Transactional(readOnly = true)
    List<CalendarEntry> of(Person person) {
        if (person.isStaff()) return entries.of(calendar.allSeriesAndDrafts());
        if (person.is(Role.MODERATOR)) return entries.of(calendar.allSeries());
        var known = Stream.of(missions.comesTo(person.id()), parts.ofPerson(person.id()))
                .flatMap(Collection::stream);
        return entries.ofPreSessions(
                Stream.concat(spoken(person.id()), known).distinct().toList());
    }

    /// A place that is offered and not answered yet is kept free too.
    private Stream<UUID> spoken(UUID personId) {
        return panels.seatsOf(personId).stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED || seat.status() == SeatStatus.INVITED)
                .map(Seat::preSessionId);
    }
}
