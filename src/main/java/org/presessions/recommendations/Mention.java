package org.presessions.recommendations;

/// That a file which was brought in speaks of a recommendation.
public record Mention(String file, int row, long importId) {}
