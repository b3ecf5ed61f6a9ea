package org.presessions.meeting.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.backstage.Backstage;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Voices;
import org.springframework.stereotype.Component;

/// Who may be heard and seen where: in the room by the log of the meeting, backstage by who is of the panel.
@Component
class PlaceRights {
    private final Voices voices;
    private final Meetings meetings;
    private final Backstage backstage;
    private final MeetingParts parts;
    private final Sittings sittings;

    PlaceRights(Voices voices, Meetings meetings, Backstage backstage, MeetingParts parts, Sittings sittings) {
        this.voices = voices;
        this.meetings = meetings;
        this.backstage = backstage;
        this.parts = parts;
        this.sittings = sittings;
    }

    /// Whether there is a channel of a language.
    boolean hasChannel(LivePlace place, String language) {
        return !place.isBackstage()
                && parts.channels(sittings.get(place.meetingId()).preSessionIds())
                        .contains(language);
    }

    /// Of those who may be there, by their ids.
    Map<UUID, Rights> of(LivePlace place, Set<UUID> personIds) {
        return place.isBackstage()
                ? backstage.rights(place.meetingId(), personIds)
                : voices.of(place.meetingId(), personIds);
    }

    boolean admit(LivePlace place, Sitting sitting, Attendee attendee) {
        return place.isBackstage()
                ? sitting.own().filter(own -> backstage.admits(own, attendee)).isPresent()
                : meetings.isDoorOpen(sitting, attendee);
    }

    /// Whether there is nothing more to hear.
    boolean isOver(LivePlace place) {
        return place.isBackstage() ? !backstage.isOpen(place.meetingId()) : voices.isOver(place.meetingId());
    }
}
