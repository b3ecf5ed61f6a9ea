package org.presessions.statements.earlier;

import java.util.List;
import org.presessions.shared.Option;

/// What was found for one issue of a statement.
///
/// @param understood whether the words could be looked for at all
/// @param total how many there are, shown or not
/// @param from the States that made some, to choose among
public record EarlierFound(
        EarlierSearch search, boolean understood, long total, List<Earlier> hits, List<Option> from) {}
