package org.presessions.meeting.live;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.MeetingAccess;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.MeetingRooms;
import org.presessions.meeting.live.LiveTableOpened.Face;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.protection.Shown;
import org.springframework.stereotype.Component;

/// What those at the table are called, as one of them may see it: a speaker by the name that is shown, a delegate by
/// the State, whoever moderates as that.
@Component
class TableNames {
    private final MeetingAccess access;
    private final MeetingRooms rooms;

    TableNames(MeetingAccess access, MeetingRooms rooms) {
        this.access = access;
        this.rooms = rooms;
    }

    /// What a browser is told; of whom it is not told.
    ///
    /// @param sdp the live server's offer; empty where nobody else has a camera on
    record Table(UUID id, String sdp, String server, List<NamedFace> faces) {}

    /// @param name empty for whoever moderates
    record NamedFace(String mid, String name) {}

    Table named(LiveTableOpened opened, Sitting sitting, Attendee viewer, Locale locale) {
        return new Table(opened.id(), opened.sdp(), opened.server(), named(opened.faces(), sitting, viewer, locale));
    }

    private List<NamedFace> named(List<Face> faces, Sitting sitting, Attendee viewer, Locale locale) {
        if (faces.isEmpty()) return List.of();
        var room = rooms.of(sitting, viewer);
        var ids = faces.stream().map(Face::personId).collect(Collectors.toSet());
        var there = access.attendees(ids, sitting);
        return faces.stream()
                .flatMap(face -> Optional.ofNullable(there.get(face.personId())).stream()
                        .map(attendee -> new NamedFace(face.mid(), name(attendee, room, locale))))
                .toList();
    }

    private static String name(Attendee attendee, MeetingRoom room, Locale locale) {
        var speaker = attendee.seats().stream()
                .flatMap(seat -> room.seat(seat.id()).stream())
                .max(Comparator.comparing(Shown::isProtected))
                .map(Shown::name);
        return speaker.or(() -> attendee.state().map(state -> state.name(locale)))
                .orElse("");
    }
}
