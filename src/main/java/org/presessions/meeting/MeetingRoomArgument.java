package org.presessions.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}/{state}` in the address of a meeting is its room, as the visitor sees it. Whoever was shown out, or waits
/// before the locked door, does nothing in it.
@Component
class MeetingRoomArgument extends PathArgument<MeetingRoom> {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final MeetingRooms rooms;

    MeetingRoomArgument(MeetingRooms rooms) {
        super(MeetingRoom.class);
        this.rooms = rooms;
    }

    @Override
    protected MeetingRoom find(HttpServletRequest request) {
        var room = rooms.of(text(request, "series"), text(request, "state"));
        if (room.door().isShutOut() && !READING.contains(request.getMethod())) throw new NotFound();
        return room;
    }
}
