package org.presessions.recommendations.importing.intake;

/// What became of the rows of a file.
///
/// @param leftOut rows that are not about the UPR
public record Counts(int newRows, int changed, int identical, int refused, int leftOut) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
