package org.presessions.meeting.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.meeting.MeetingRooms;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.shared.PathArgument;
import org.springframework.stereotype.Component;

/// `{series}/{state}` in the address of a moderator's page is the room, for moderators alone.
@Component
class ModeratedRoomArgument extends PathArgument<ModeratedRoom> {
    private final MeetingRooms rooms;

    ModeratedRoomArgument(MeetingRooms rooms) {
        super(ModeratedRoom.class);
        this.rooms = rooms;
    }

    @Override
    protected ModeratedRoom find(HttpServletRequest request) {
        return rooms.moderated(text(request, "series"), text(request, "state"));
    }
}
