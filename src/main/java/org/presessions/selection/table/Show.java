package org.presessions.selection.table;

import org.presessions.shared.Coded;

/// Which applications the table shows, by where they stand.
enum Show implements Coded {
    ALL,
    /// those that the reader has not assessed
    MINE_TO_ASSESS,
    /// those that the reader is asked to assess
    ASKED,
    UNASSESSED,
    /// corrected since the reader assessed them
    CHANGED,
    /// corrected after they were handed in
    CORRECTED,
    SPEAKERS,
    RESERVE,
    WITHOUT_PLACE,
    WITHDRAWN;

    boolean has(TableRow row) {
        return switch (this) {
            case ALL -> true;
            case MINE_TO_ASSESS -> row.isHere() && row.own().isEmpty();
            case ASKED -> row.isHere() && row.asked();
            case CHANGED -> row.isHere() && row.changed();
            case UNASSESSED -> row.isHere() && row.assessors() == 0;
            case CORRECTED -> row.isHere() && row.version() > 1;
            case SPEAKERS -> row.placed().filter(placed -> !placed.reserve()).isPresent();
            case RESERVE -> row.placed().filter(placed -> placed.reserve()).isPresent();
            case WITHOUT_PLACE -> row.isHere() && row.placed().isEmpty();
            case WITHDRAWN -> !row.isHere();
        };
    }
}
