package org.presessions.protection;

import java.util.UUID;

/// A speaker chose, or changed, what may be known. It holds already: this tells those who have to make something anew.
public record ChoiceMade(UUID seatId, UUID preSessionId) {}
