package org.presessions.meeting.sittings;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.log.MeetingOf;
import org.presessions.meeting.log.MeetingPanels;
import org.presessions.selection.Panels;
import org.springframework.stereotype.Component;

/// The panels of several Pre-sessions, with all that a log may name: what was put to somebody whose place another one
/// has now stays of that panel.
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
                panels.everyPlace(preSessionIds),
                calendar.preSessions(preSessionIds).values().stream()
                        .collect(Collectors.toMap(
                                preSession -> preSession.state().iso3(), preSession -> preSession.id())));
    }
}
