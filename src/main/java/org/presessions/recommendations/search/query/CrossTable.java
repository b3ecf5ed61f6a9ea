package org.presessions.recommendations.search.query;

import java.util.List;

/// How many recommendations there are for each pair of values of two facets. One that has several values of a facet is
/// counted at each of them, so that cells may add up to more than the totals, which count recommendations.
///
/// @param rows values in alphabetical order, those with a hit only
/// @param cells by row, then by column
/// @param rowTotals recommendations with that row's value, whatever they say in the column's facet
/// @param total all recommendations found, also those that say nothing in one of the facets
public record CrossTable(
        List<String> rows,
        List<String> columns,
        List<List<Long>> cells,
        List<Long> rowTotals,
        List<Long> columnTotals,
        long total) {}
