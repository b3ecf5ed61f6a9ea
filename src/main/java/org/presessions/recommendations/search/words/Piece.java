package org.presessions.recommendations.search.words;

/// A part of a text, and whether the words looked for met it.
public record Piece(String text, boolean hit) {}
