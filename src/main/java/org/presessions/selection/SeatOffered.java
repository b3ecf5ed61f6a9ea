package org.presessions.selection;

import java.util.UUID;

/// Somebody is offered another seat of an application: the place of one who spoke beside, or a part in it once more.
public record SeatOffered(UUID seatId, UUID applicationId, UUID speakerId) {}
