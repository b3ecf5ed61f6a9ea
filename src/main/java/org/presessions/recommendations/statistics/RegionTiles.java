package org.presessions.recommendations.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.states.RegionalGroup;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.states.Tile;

/// The States of a regional group that have a count: a map for a narrow screen.
record RegionTiles(String name, List<Tile> tiles) {
    private static final String OBSERVER = "observer";

    static List<RegionTiles> of(
            List<TileMap.Tile> tiles, States states, Query query, Facet facet, FacetLabels.InWords labels) {
        var byGroup = tiles.stream()
                .filter(tile -> tile.count() > 0)
                .collect(Collectors.groupingBy(
                        tile -> group(states.get(tile.iso3())),
                        Collectors.mapping(tile -> tile(tile, query, facet, labels), Collectors.toList())));
        return groups().map(group ->
                        new RegionTiles(labels.value(Facet.SUR_GROUP, group), byGroup.getOrDefault(group, List.of())))
                .filter(region -> !region.tiles().isEmpty())
                .toList();
    }

    private static Stream<String> groups() {
        return Stream.concat(Arrays.stream(RegionalGroup.values()).map(RegionalGroup::code), Stream.of(OBSERVER));
    }

    private static String group(State state) {
        return state.regionalGroup().map(RegionalGroup::code).orElse(OBSERVER);
    }

    private static Tile tile(TileMap.Tile tile, Query query, Facet facet, FacetLabels.InWords labels) {
        return new Tile(
                tile.iso3(),
                labels.counted(facet, tile.iso3(), tile.count()),
                tile.shade(),
                QueryAddress.path(query.with(facet, List.of(tile.iso3()))));
    }
}
