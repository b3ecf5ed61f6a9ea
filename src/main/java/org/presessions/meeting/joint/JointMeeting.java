package org.presessions.meeting.joint;

import java.util.Set;
import java.util.UUID;

/// Questions on several States in one meeting.
///
/// @param id that of its block in the programme
/// @param number within the series, from 1: it stays the same whatever is moved
/// @param preSessionIds of the States that are asked, two at least
public record JointMeeting(UUID id, UUID seriesId, int number, Set<UUID> preSessionIds) {}
