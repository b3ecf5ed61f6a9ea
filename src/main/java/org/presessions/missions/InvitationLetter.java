package org.presessions.missions;

import java.util.UUID;

/// That a letter tells a mission of a Pre-session.
public record InvitationLetter(UUID mailId, UUID missionId, UUID preSessionId) {}
