package org.presessions.selection.assessment;

/// One of the things that an assessor scores from 0 to [#SCORE_AT_MOST].
///
/// @param key part of the message key `selection.criterion.<key>`
/// @param weight how much it counts in the mean
public record Criterion(String key, int weight) {
    public static final int SCORE_AT_MOST = 4;
}
