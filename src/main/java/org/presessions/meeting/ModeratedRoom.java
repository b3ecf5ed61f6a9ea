package org.presessions.meeting;

/// The room for somebody who moderates it. A handler that asks for this type is never called for anybody else.
public record ModeratedRoom(MeetingRoom room) {}
