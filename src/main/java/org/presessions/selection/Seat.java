package org.presessions.selection;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.Safety;

/// A place on the panel of a State: who speaks, for which institution, when in the order and how long.
///
/// @param position 1 speaks first
/// @param speakingTime whole minutes
/// @param safety what the application says of naming the speaker
/// @param issues codes of the issues that the statement will address
public record Seat(
        UUID id,
        UUID preSessionId,
        UUID applicationId,
        UUID speakerId,
        String speakerName,
        String speakerPosition,
        String institution,
        InstitutionKind kind,
        Set<String> issues,
        int position,
        Duration speakingTime,
        SeatStatus status,
        Safety safety) {}
