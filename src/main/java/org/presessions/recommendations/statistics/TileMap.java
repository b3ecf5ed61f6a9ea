package org.presessions.recommendations.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A world map of equal tiles, one for each State: no border is drawn, and no island is lost. Where the tiles lie is in
/// `recommendations/tiles.csv`: roughly where the capitals lie, moved apart until none covers another.
@Component
class TileMap {
    private final List<Place> places;

    private record Place(String iso3, int column, int row) {}

    /// @param shade see [org.presessions.states.Tile#shade]
    record Tile(String iso3, int column, int row, long count, int shade) {}

    TileMap() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TileMap.class.getResourceAsStream("/recommendations/tiles.csv")),
                StandardCharsets.UTF_8))) {
            places = reader.lines().skip(1).map(TileMap::place).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Place place(String line) {
        var cells = List.of(line.split(","));
        return new Place(cells.get(0), Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)));
    }

    List<Tile> of(List<Statistics.Count> counts) {
        Map<String, Long> byState =
                counts.stream().collect(Collectors.toMap(Statistics.Count::value, Statistics.Count::count));
        var most = places.stream()
                .mapToLong(place -> byState.getOrDefault(place.iso3(), 0L))
                .max()
                .orElse(0);
        return places.stream()
                .map(place -> {
                    var count = byState.getOrDefault(place.iso3(), 0L);
                    return new Tile(
                            place.iso3(),
                            place.column(),
                            place.row(),
                            count,
                            org.presessions.states.Tile.shade(count, most));
                })
                .toList();
    }
}
