package org.presessions.meeting;

import java.time.Instant;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingStage;

/// A note of the desk, as somebody at it reads it.
///
/// @param author name of the person
/// @param speaker whose turn it was, or who had the floor, by the name that is shown; may be empty
/// @param question what was on screen; empty where there was none, or its words were removed
/// @param isOwn whether the reader wrote it
public record DeskNote(
        UUID id,
        String text,
        Instant begunAt,
        String author,
        MeetingStage stage,
        String speaker,
        String question,
        boolean isOwn) {}
