package org.presessions.meeting.sittings;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.log.MeetingOf;
import org.presessions.meeting.log.MeetingPanels;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;

/// The panels of several Pre-sessions, with all that a log may name.
@Component
class PanelsTogether implements MeetingPanels {
    private final Panels panels;
    private final Calendar calendar;

    PanelsTogether(Panels panels, Calendar calendar) {
        this.panels = panels;
        this.calendar = calendar;
    }

    @Override
    public MeetingOf of(Set<UUID> preSessionIds) {
        return new MeetingOf(
                preSessionIds,
                panels.ofAll(preSessionIds).stream().collect(Collectors.toMap(Seat::id, Seat::preSessionId)),
                calendar.preSessions(preSessionIds).values().stream()
                        .collect(Collectors.toMap(
                                preSession -> preSession.state().iso3(), preSession -> preSession.id())));
    }
}
