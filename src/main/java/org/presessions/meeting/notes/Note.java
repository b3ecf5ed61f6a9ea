package org.presessions.meeting.notes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingStage;

/// What somebody noted on the desk of a meeting.
///
/// @param id chosen by the form in which it is written, so that what is sent twice is one
/// @param begunAt when its first words were written
/// @param seatId whose turn it was then, or who had the floor
/// @param questionId what was on screen then
/// @param isKept whether its writer put it down; until then it is a draft, and seen by nobody else
public record Note(
        UUID id,
        UUID personId,
        String text,
        Instant begunAt,
        MeetingStage stage,
        Optional<UUID> seatId,
        Optional<UUID> questionId,
        boolean isKept) {}
