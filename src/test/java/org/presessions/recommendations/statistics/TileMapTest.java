package org.presessions.recommendations.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.Statistics.Count;
import org.presessions.recommendations.statistics.TileMap.Tile;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TileMapTest {
    @Autowired
    States states;

    private final TileMap map = new TileMap();

    @Test
    void everyStateHasOneTileAndNoTwoShareAPlace() {
        var tiles = map.of(List.of());

        assertThat(tiles)
                .extracting(Tile::iso3)
                .containsExactlyInAnyOrderElementsOf(
                        states.all().stream().map(State::iso3).toList());
        assertThat(tiles.stream().map(tile -> List.of(tile.column(), tile.row())))
                .doesNotHaveDuplicates();
        assertThat(tiles).as("within the picture").allMatch(tile -> tile.column() >= 0 && tile.column() < 26);
        assertThat(tiles).allMatch(tile -> tile.row() >= 0 && tile.row() < 20);
        assertThat(tiles).allMatch(tile -> tile.count() == 0 && tile.shade() == 0);
    }

    @Test
    void shadesAreEqualStepsUpToTheLargestTile() {
        var tiles = map.of(List.of(
                new Count("FRA", 100),
                new Count("HTI", 50),
                new Count("TUV", 1),
                new Count(Facet.UNKNOWN_STATE, 1000)));

        assertThat(tiles.stream().filter(tile -> tile.count() > 0))
                .extracting(Tile::iso3, Tile::count, Tile::shade)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("FRA", 100L, 5), Tuple.tuple("HTI", 50L, 3), Tuple.tuple("TUV", 1L, 1));
    }
}
