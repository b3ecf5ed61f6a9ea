package org.presessions.missions;

import java.util.UUID;

/// What one delegate answered for one Pre-session.
public record Attendance(UUID missionId, UUID personId, UUID preSessionId, Coming answer) {}
