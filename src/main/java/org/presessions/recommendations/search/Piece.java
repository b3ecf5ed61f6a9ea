package org.presessions.recommendations.search;

/// A part of a text, and whether the words looked for met it.
public record Piece(String text, boolean hit) {}
