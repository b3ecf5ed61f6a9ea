package org.presessions.meeting.preparing;

/// A speaker of the panel, by the name that the reader may see, and how far he or she is.
public record PreparedSpeaker(String name, String institution, Preparation preparation) {}
