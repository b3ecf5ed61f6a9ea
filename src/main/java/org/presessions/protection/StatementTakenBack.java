package org.presessions.protection;

import java.util.UUID;

/// A speaker, or staff, took a statement back: nothing of it is to be shown or kept any more.
public record StatementTakenBack(UUID seatId, UUID preSessionId) {}
