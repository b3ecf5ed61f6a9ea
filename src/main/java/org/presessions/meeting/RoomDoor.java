package org.presessions.meeting;

import java.util.List;
import java.util.Optional;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.Conduct;

/// Who comes into the room, and who does not, as one person may know.
public record RoomDoor(MeetingRoom room) {
    /// Why the visitor was shown out; empty where that is not so.
    public Optional<Conduct.Removal> removal() {
        return MeetingAccess.isRemoved(room.attendee(), room.state())
                ? conduct().removal(room.attendee().personId())
                : Optional.empty();
    }

    /// Whether somebody else decides whether the visitor comes in.
    public boolean isShutOut() {
        return removal().isPresent() || isLockedOut();
    }

    public boolean isLockedOut() {
        return MeetingAccess.isLockedOut(room.sitting(), room.attendee(), room.state());
    }

    /// Whether the visitor waits for the door, which is locked.
    public boolean hasKnocked() {
        return conduct().asked().contains(room.attendee().personId());
    }

    public boolean isLocked() {
        return lock().isPresent();
    }

    public Optional<Conduct.Lock> lock() {
        return room.stage() == MeetingStage.ENDED ? Optional.empty() : conduct().lock();
    }

    /// Why somebody of the State under Review was shown out: everybody reads it.
    public List<Conduct.Removal> removedOfState() {
        return conduct().removed().stream()
                .filter(Conduct.Removal::isUnderReview)
                .toList();
    }

    private Conduct conduct() {
        return room.state().conduct();
    }
}
