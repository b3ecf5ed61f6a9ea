package org.presessions.outcomes;

import java.util.UUID;
import org.presessions.meeting.Meetings;
import org.presessions.missions.Missions;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Decides who may read a brief: whoever may come to the meeting. Delegates may mark it.
@Component
class BriefReaders {
    private final Meetings meetings;
    private final Missions missions;

    BriefReaders(Meetings meetings, Missions missions) {
        this.meetings = meetings;
        this.missions = missions;
    }

    /// @throws NotFound for everybody else
    BriefReader admit(UUID preSessionId) {
        var personId = Visitor.signedIn();
        if (!meetings.admits(personId, preSessionId)) throw new NotFound();
        return new BriefReader(
                personId, missions.delegate(personId, preSessionId).isPresent());
    }
}
