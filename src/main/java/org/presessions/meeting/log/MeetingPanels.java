package org.presessions.meeting.log;

import java.util.Set;
import java.util.UUID;

/// Knows who sits on which panel, and which State is under Review there.
public interface MeetingPanels {
    MeetingOf of(Set<UUID> preSessionIds);
}
