package org.presessions.meeting;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}/{state}` in the address of a meeting is its room, as the visitor sees it.
@Component
class MeetingRoomArgument extends PathArgument<MeetingRoom> {
    private final MeetingRooms rooms;

    MeetingRoomArgument(MeetingRooms rooms) {
        super(MeetingRoom.class);
        this.rooms = rooms;
    }

    @Override
    protected MeetingRoom find(HttpServletRequest request) {
        return rooms.of(text(request, "series"), text(request, "state"));
    }
}
