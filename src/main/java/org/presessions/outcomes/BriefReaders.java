package org.presessions.outcomes;

import java.util.UUID;
import org.presessions.missions.Missions;
import org.presessions.selection.Panels;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Decides who may read a brief: delegates of invited missions, the panel's own speakers, staff and moderators.
@Component
class BriefReaders {
    private final Missions missions;
    private final Panels panels;

    BriefReaders(Missions missions, Panels panels) {
        this.missions = missions;
        this.panels = panels;
    }

    /// @throws NotFound for everybody else
    BriefReader admit(Visitor visitor, UUID preSessionId) {
        var personId = visitor.personId().orElseThrow(NotFound::new);
        if (missions.delegate(personId, preSessionId).isPresent()) return new BriefReader(personId, true);
        if (visitor.is("administrator", "secretariat", "moderator") || speaks(personId, preSessionId))
            return new BriefReader(personId, false);
        throw new NotFound();
    }

    private boolean speaks(UUID personId, UUID preSessionId) {
        return panels.confirmed(preSessionId).stream()
                .anyMatch(seat -> seat.speakerId().equals(personId));
    }
}
