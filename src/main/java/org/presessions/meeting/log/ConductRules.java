package org.presessions.meeting.log;

import static org.presessions.meeting.log.MeetingRules.append;
import static org.presessions.meeting.log.MeetingRules.appendIf;
import static org.presessions.meeting.log.MeetingRules.nothing;
import static org.presessions.meeting.log.MeetingRules.refuse;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.commands.MeetingCommand.AllowPicture;
import org.presessions.meeting.commands.MeetingCommand.ConductCommand;
import org.presessions.meeting.commands.MeetingCommand.GiveMicrophoneBack;
import org.presessions.meeting.commands.MeetingCommand.Knock;
import org.presessions.meeting.commands.MeetingCommand.LetBack;
import org.presessions.meeting.commands.MeetingCommand.LetIn;
import org.presessions.meeting.commands.MeetingCommand.LockRoom;
import org.presessions.meeting.commands.MeetingCommand.RemovePerson;
import org.presessions.meeting.commands.MeetingCommand.StopPicture;
import org.presessions.meeting.commands.MeetingCommand.TakeMicrophone;
import org.presessions.meeting.commands.MeetingCommand.UnlockRoom;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.log.MeetingRules.Ruling;

/// Decides about persons in the room, and about its door. The State under Review is never kept out without a reason
/// that all read.
record ConductRules(Conduct conduct) {

    Ruling decide(ConductCommand command) {
        return switch (command) {
            case TakeMicrophone(var id) ->
                appendIf(!conduct.withoutMicrophone().contains(id), new MeetingEvent.MicrophoneTaken(id));
            case GiveMicrophoneBack(var id) ->
                appendIf(conduct.withoutMicrophone().contains(id), new MeetingEvent.MicrophoneGivenBack(id));
            case StopPicture(var id) ->
                appendIf(!conduct.withoutPicture().contains(id), new MeetingEvent.PictureStopped(id));
            case AllowPicture(var id) ->
                appendIf(conduct.withoutPicture().contains(id), new MeetingEvent.PictureAllowed(id));
            case RemovePerson remove -> remove(remove);
            case LetBack(var id) -> appendIf(conduct.isRemoved(id), new MeetingEvent.PersonLetBack(id));
            case LockRoom lock -> lock(lock);
            case UnlockRoom() -> appendIf(conduct.lock().isPresent(), new MeetingEvent.RoomUnlocked());
            case Knock(var id) -> appendIf(mayAsk(id), new MeetingEvent.DoorKnocked(id));
            case LetIn(var ids) -> letIn(ids);
        };
    }

    private Ruling remove(RemovePerson remove) {
        if (conduct.isRemoved(remove.personId())) return nothing();
        if (remove.underReview() && remove.reason().isBlank()) return refuse(MeetingRefusal.STATE_NEEDS_REASON);
        return append(new MeetingEvent.PersonRemoved(remove.personId(), remove.underReview(), remove.reason()));
    }

    private Ruling lock(LockRoom lock) {
        if (conduct.lock().isPresent()) return nothing();
        if (lock.underReviewToo() && lock.reason().isBlank()) return refuse(MeetingRefusal.STATE_NEEDS_REASON);
        return append(new MeetingEvent.RoomLocked(lock.insideIds(), lock.underReviewToo(), lock.reason()));
    }

    private boolean mayAsk(UUID personId) {
        return !conduct.isRemoved(personId)
                && conduct.lock()
                        .filter(lock -> !lock.insideIds().contains(personId))
                        .filter(lock -> !lock.asked().contains(personId))
                        .isPresent();
    }

    private Ruling letIn(Set<UUID> personIds) {
        var waiting = conduct.asked().stream().filter(personIds::contains).collect(Collectors.toUnmodifiableSet());
        return appendIf(!waiting.isEmpty(), new MeetingEvent.PersonsLetIn(waiting));
    }
}
