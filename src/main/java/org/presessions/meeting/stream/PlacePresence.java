package org.presessions.meeting.stream;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.backstage.Backstage;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.meeting.sound.LivePlace;
import org.springframework.stereotype.Component;

/// Who is where. Whoever is backstage only is not noted as somebody who came to the meeting, nor whoever is in its room
/// before the door opens or after the end.
@Component
class PlacePresence {
    private final Meetings meetings;
    private final Backstage backstage;
    private final Preparations preparations;
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    PlacePresence(Meetings meetings, Backstage backstage, Preparations preparations) {
        this.meetings = meetings;
        this.backstage = backstage;
        this.preparations = preparations;
    }

    void came(LivePlace place, Set<UUID> personIds) {
        if (place.isBackstage()) preparations.came(place.meetingId(), personIds);
        else if (meetings.isOpen(place.meetingId())) meetings.seen(place.meetingId(), personIds);
    }

    void seen(LivePlace place, Set<UUID> personIds) {
        if (place.isBackstage()) preparations.seen(place.meetingId(), personIds);
        else if (meetings.isOpen(place.meetingId())) meetings.seen(place.meetingId(), personIds);
    }

    /// A browser with a page of the room open asks something every ten seconds, for itself.
    void asks(UUID personId) {
        asked.add(personId);
    }

    /// Notes whoever asked since this was called last: those who are connected here, and those whose line another node
    /// has.
    void renew(Map<LivePlace, Set<UUID>> connected) {
        var lately = Set.copyOf(asked);
        if (lately.isEmpty()) return;
        asked.removeAll(lately);
        var elsewhere = new HashSet<>(lately);
        connected.forEach((place, persons) -> {
            elsewhere.removeAll(persons);
            var there = new HashSet<>(persons);
            there.retainAll(lately);
            if (!there.isEmpty()) seen(place, there);
        });
        if (elsewhere.isEmpty()) return;
        meetings.whereSeen(elsewhere).forEach((id, persons) -> seen(LivePlace.room(id), persons));
        preparations.whereSeen(elsewhere).forEach((id, persons) -> seen(LivePlace.backstage(id), persons));
    }

    void left(LivePlace place, UUID personId) {
        if (place.isBackstage()) preparations.left(place.meetingId(), personId);
        else if (meetings.isOpen(place.meetingId())) meetings.left(place.meetingId(), personId);
    }

    /// Of those who are there whoever may stay, by their ids. From the backstage nobody is sent away because the
    /// meeting was opened: its line tells so.
    Map<UUID, Attendee> inside(LivePlace place, Set<UUID> personIds) {
        return place.isBackstage()
                ? backstage.ofPanel(place.meetingId(), personIds)
                : meetings.inside(personIds, place.meetingId());
    }
}
