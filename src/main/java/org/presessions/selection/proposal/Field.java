package org.presessions.selection.proposal;

import java.util.List;

/// From what a panel can be chosen.
///
/// @param themes issues that all applications together name
/// @param hasNhri whether a national human rights institution applied
/// @param speakers how many the panel is to have
record Field(long themes, boolean hasNhri, int speakers) {
    static Field of(List<Voice> all, int speakers) {
        return new Field(Aim.themes(all), all.stream().anyMatch(Voice::nhri), speakers);
    }
}
