package org.presessions.recommendations;

import java.util.List;
import org.presessions.shared.parts.Bar;

/// What States were asked in all, and what they answered.
///
/// @param total recommendations
/// @param cycles a bar of answers for each UPR cycle
public record Overview(long total, List<Bar> cycles) {}
