package org.presessions.meeting.stream;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.backstage.Backstage;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.meeting.sound.LivePlace;
import org.springframework.stereotype.Component;

/// Who is where. Whoever is backstage only is not noted as somebody who came to the meeting.
@Component
class PlacePresence {
    private final Meetings meetings;
    private final Backstage backstage;
    private final Preparations preparations;

    PlacePresence(Meetings meetings, Backstage backstage, Preparations preparations) {
        this.meetings = meetings;
        this.backstage = backstage;
        this.preparations = preparations;
    }

    void came(LivePlace place, Set<UUID> personIds) {
        if (place.isBackstage()) preparations.came(place.meetingId(), personIds);
        else meetings.seen(place.meetingId(), personIds);
    }

    void seen(LivePlace place, Set<UUID> personIds) {
        if (place.isBackstage()) preparations.seen(place.meetingId(), personIds);
        else meetings.seen(place.meetingId(), personIds);
    }

    void left(LivePlace place, UUID personId) {
        if (place.isBackstage()) preparations.left(place.meetingId(), personId);
        else meetings.left(place.meetingId(), personId);
    }

    /// Of those who are there whoever may stay, by their ids. From the backstage nobody is sent away because the
    /// meeting was opened: its line tells so.
    Map<UUID, Attendee> inside(LivePlace place, Set<UUID> personIds) {
        return place.isBackstage()
                ? backstage.ofPanel(place.meetingId(), personIds)
                : meetings.inside(personIds, place.meetingId());
    }
}
