package org.presessions.selection.proposal;

import java.util.List;

/// From what a panel can be chosen.
///
/// @param themes issues that all applications together name
/// @param hasNhri whether a national human rights institution applied
/// @param speakers how many the panel is to have
record Pool(long themes, boolean hasNhri, int speakers) {
    static Pool of(List<Contender> all, int speakers) {
        var tally = Tally.of(all);
        return new Pool(tally.themes(), tally.hasNhri(), speakers);
    }
}
