package org.presessions.meeting.log;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.meeting.log.MeetingEvent.ConductEvent;
import org.presessions.meeting.log.MeetingEvent.DoorKnocked;
import org.presessions.meeting.log.MeetingEvent.MicrophoneGivenBack;
import org.presessions.meeting.log.MeetingEvent.MicrophoneTaken;
import org.presessions.meeting.log.MeetingEvent.PersonLetBack;
import org.presessions.meeting.log.MeetingEvent.PersonRemoved;
import org.presessions.meeting.log.MeetingEvent.PersonsLetIn;
import org.presessions.meeting.log.MeetingEvent.PictureAllowed;
import org.presessions.meeting.log.MeetingEvent.PictureStopped;
import org.presessions.meeting.log.MeetingEvent.RoomLocked;
import org.presessions.meeting.log.MeetingEvent.RoomUnlocked;

/// What a moderator decided about persons in the room, and about its door.
///
/// @param withoutMicrophone persons whose microphone was taken away
/// @param withoutPicture persons whose picture was stopped
/// @param removed the first first
/// @param lock empty while whoever may take part comes in
public record Conduct(
        Set<UUID> withoutMicrophone, Set<UUID> withoutPicture, List<Removal> removed, Optional<Lock> lock) {
    static final Conduct EMPTY = new Conduct(Set.of(), Set.of(), List.of(), Optional.empty());

    /// @param isUnderReview whether they were there for the State under Review
    public record Removal(UUID personId, Instant at, boolean isUnderReview, String reason) {}

    /// @param insideIds who was in the room before, or was let in
    /// @param isUnderReviewToo whether those of the State under Review wait as well
    /// @param asked those who asked to be let in and wait, the first first
    public record Lock(Instant at, Set<UUID> insideIds, boolean isUnderReviewToo, String reason, List<UUID> asked) {
        private Lock askedBy(UUID personId) {
            var all = Stream.concat(asked.stream(), Stream.of(personId)).toList();
            return new Lock(at, insideIds, isUnderReviewToo, reason, all);
        }

        private Lock letIn(Set<UUID> personIds) {
            var inside = new HashSet<>(insideIds);
            inside.addAll(personIds);
            var left = asked.stream().filter(id -> !personIds.contains(id)).toList();
            return new Lock(at, Set.copyOf(inside), isUnderReviewToo, reason, left);
        }
    }

    Conduct after(ConductEvent event, Instant at) {
        return switch (event) {
            case MicrophoneTaken(var id) -> new Conduct(with(withoutMicrophone, id), withoutPicture, removed, lock);
            case MicrophoneGivenBack(var id) ->
                new Conduct(without(withoutMicrophone, id), withoutPicture, removed, lock);
            case PictureStopped(var id) -> new Conduct(withoutMicrophone, with(withoutPicture, id), removed, lock);
            case PictureAllowed(var id) -> new Conduct(withoutMicrophone, without(withoutPicture, id), removed, lock);
            case PersonRemoved(var id, var underReview, var reason) ->
                with(removed(new Removal(id, at, underReview, reason)));
            case PersonLetBack(var id) -> with(removedBut(id));
            case RoomLocked(var inside, var underReviewToo, var reason) ->
                with(Optional.of(new Lock(at, inside, underReviewToo, reason, List.of())));
            case RoomUnlocked() -> with(Optional.empty());
            case DoorKnocked(var id) -> with(lock.map(known -> known.askedBy(id)));
            case PersonsLetIn(var ids) -> with(lock.map(known -> known.letIn(ids)));
        };
    }

    public boolean isRemoved(UUID personId) {
        return removal(personId).isPresent();
    }

    public Optional<Removal> removal(UUID personId) {
        return removed.stream().filter(one -> one.personId().equals(personId)).findFirst();
    }

    /// Whether somebody has to wait before the locked room.
    public boolean isLockedOut(UUID personId, boolean isUnderReview) {
        return lock.filter(known -> !known.insideIds().contains(personId))
                .filter(known -> known.isUnderReviewToo() || !isUnderReview)
                .isPresent();
    }

    /// Those who asked to be let in and wait, the first first.
    public List<UUID> asked() {
        return lock.stream()
                .flatMap(known -> known.asked().stream())
                .filter(id -> !isRemoved(id))
                .toList();
    }

    private Conduct with(List<Removal> all) {
        return new Conduct(withoutMicrophone, withoutPicture, all, lock);
    }

    private Conduct with(Optional<Lock> door) {
        return new Conduct(withoutMicrophone, withoutPicture, removed, door);
    }

    private List<Removal> removed(Removal one) {
        return Stream.concat(removed.stream(), Stream.of(one)).toList();
    }

    private List<Removal> removedBut(UUID personId) {
        return removed.stream().filter(one -> !one.personId().equals(personId)).toList();
    }

    private static Set<UUID> with(Set<UUID> persons, UUID one) {
        var all = new HashSet<>(persons);
        all.add(one);
        return Set.copyOf(all);
    }

    private static Set<UUID> without(Set<UUID> persons, UUID one) {
        var all = new HashSet<>(persons);
        all.remove(one);
        return Set.copyOf(all);
    }
}
