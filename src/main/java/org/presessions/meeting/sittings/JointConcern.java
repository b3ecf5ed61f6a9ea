package org.presessions.meeting.sittings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.missions.Delegate;
import org.presessions.missions.Missions;
import org.presessions.selection.Panels;
import org.springframework.stereotype.Component;

/// Whom joint questions concern: who speaks on one of the panels, who comes from a mission to one of the Pre-sessions,
/// and who interprets there or types captions.
@Component
class JointConcern {
    private final Panels panels;
    private final Missions missions;
    private final MeetingParts parts;

    JointConcern(Panels panels, Missions missions, MeetingParts parts) {
        this.panels = panels;
        this.missions = missions;
        this.parts = parts;
    }

    /// Ids of persons.
    Set<UUID> of(Sitting joint) {
        var preSessionIds = joint.preSessionIds();
        var speaking = panels.confirmed(preSessionIds).values().stream()
                .flatMap(Collection::stream)
                .flatMap(seat -> seat.personIds().stream());
        var coming = missions.attendingAll(List.copyOf(preSessionIds)).values().stream()
                .flatMap(Collection::stream)
                .map(Delegate::personId);
        var working = parts.of(preSessionIds).keySet().stream();
        return Stream.of(speaking, coming, working).flatMap(ids -> ids).collect(Collectors.toSet());
    }
}
