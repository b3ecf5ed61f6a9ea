package org.presessions.missions;

/// How many missions were invited, answered (for at least one Pre-session) and come (to at least one).
public record MissionCounts(int invited, int answered, int coming) {}
