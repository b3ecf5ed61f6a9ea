package org.presessions.selection;

/// Where an application stands in the plan of a panel.
///
/// @param position from 1: of the speakers, or of the reserve
public record Placed(boolean reserve, int position) {}
