package org.presessions.meeting.attendance;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.badges.CheckIns;
import org.presessions.badges.HallArrival;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.MeetingAccess;
import org.presessions.meeting.MeetingAttendance;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.Stay;
import org.presessions.meeting.attendance.AttendanceSheet.Line;
import org.presessions.meeting.attendance.AttendanceSheet.Where;
import org.presessions.people.People;
import org.presessions.protection.Shown;
import org.springframework.stereotype.Component;

/// Makes the sheet of a Pre-session from what its rooms and its hall noted. Whoever has no part in it is counted and
/// not
/// listed, for no State came by them.
@Component
class AttendanceSheets {
    private final MeetingAttendance attendance;
    private final Meetings meetings;
    private final MeetingAccess access;
    private final People people;
    private final CheckIns arrivals;
    private final Clock clock;

    AttendanceSheets(
            MeetingAttendance attendance,
            Meetings meetings,
            MeetingAccess access,
            People people,
            CheckIns arrivals,
            Clock clock) {
        this.attendance = attendance;
        this.meetings = meetings;
        this.access = access;
        this.people = people;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// @param room a State's own, as whoever reads the sheet sees it
    AttendanceSheet of(MeetingRoom room, Locale locale) {
        var preSession = room.sitting().own().orElseThrow();
        var stays = attendance.stays(preSession.id());
        var lines = new ArrayList<>(inRooms(stays, room));
        for (var arrival : arrivals.arrivals(preSession, locale)) lines.add(inHall(arrival));
        return new AttendanceSheet(
                lines, AttendanceTotals.of(lines, attendance.states(preSession.id()), locale), unlisted(stays, lines));
    }

    private static int unlisted(List<Stay> stays, List<Line> lines) {
        var listed = lines.stream().flatMap(line -> line.personId().stream()).collect(Collectors.toSet());
        return (int) stays.stream()
                .map(Stay::personId)
                .distinct()
                .filter(id -> !listed.contains(id))
                .count();
    }

    /// By when they came first.
    private List<Line> inRooms(List<Stay> stays, MeetingRoom room) {
        var persons = people.find(stays.stream().map(Stay::personId).collect(Collectors.toSet()));
        var attendees = access.attendees(persons.values(), room.sitting());
        var lines = new ArrayList<Line>();
        stays.stream().collect(Collectors.groupingBy(Stay::meetingId)).forEach((meetingId, there) -> {
            var running = running(meetingId);
            var where = meetingId.equals(room.id()) ? Where.ROOM : Where.JOINT;
            byPerson(there, attendees.keySet()).forEach((id, own) -> {
                var attendee = requireNonNull(attendees.get(id));
                var name = requireNonNull(persons.get(id)).name();
                lines.add(line(attendee, name, room, where, spans(own), running));
            });
        });
        lines.sort(Comparator.comparing(line -> line.spans().getFirst().from()));
        return lines;
    }

    private static Map<UUID, List<Stay>> byPerson(Collection<Stay> stays, Set<UUID> listed) {
        return stays.stream()
                .filter(stay -> listed.contains(stay.personId()))
                .collect(Collectors.groupingBy(Stay::personId));
    }

    private List<Span> spans(List<Stay> stays) {
        var now = clock.instant();
        return stays.stream()
                .map(stay -> new Span(stay.from(), stay.until(), stay.isOpen(now)))
                .toList();
    }

    /// From its opening to its end, or until now; absent where it was not opened.
    private Optional<Span> running(UUID meetingId) {
        var programme = meetings.state(meetingId).programme();
        return programme
                .openedAt()
                .map(opened -> new Span(opened, programme.endedAt().orElseGet(this::now)));
    }

    private Instant now() {
        return clock.instant();
    }

    /// A speaker by the name that is shown, and not by the person's own.
    private static Line line(
            Attendee attendee, String name, MeetingRoom room, Where where, List<Span> spans, Optional<Span> running) {
        var speaker = room.shown(attendee);
        return new Line(
                Optional.of(attendee.personId()),
                speaker.map(Shown::name).orElse(name),
                attendee.place(),
                attendee.state(),
                speaker.map(Shown::institution).orElse(""),
                where,
                spans,
                spans.stream()
                        .flatMap(span -> running.flatMap(span::within).stream())
                        .toList());
    }

    private static Line inHall(HallArrival arrival) {
        return new Line(
                Optional.empty(),
                arrival.name(),
                "",
                arrival.state(),
                arrival.organisation(),
                arrival.isByHand() ? Where.BY_HAND : Where.HALL,
                List.of(new Span(arrival.at(), arrival.at())),
                List.of());
    }
}
