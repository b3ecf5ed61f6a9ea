package org.presessions.missions;

/// How many missions were invited, said yes or no (for at least one Pre-session) and come (to at least one). "Not yet
/// decided" is no answer.
public record MissionCounts(int invited, int answered, int coming) {}
