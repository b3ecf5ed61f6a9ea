package org.presessions.recommendations.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.Sorting.Direction;
import org.presessions.recommendations.statistics.Table.Row;

class TableTest {
    @Test
    void columnsStandByHowOftenTheyOccurAndTotalsCountRecommendations() {
        var table = Counted.responses(Measure.NUMBERS, Sorting.TOTAL, Direction.DESCENDING);

        assertThat(table.columns()).extracting(Table.Head::label).containsExactly("Acceptées", "Notées");
        assertThat(table.rows())
                .extracting(row -> row.head().label())
                .containsExactly("Éthiopie", "Estonie", "Zimbabwe");
        assertThat(table.rows())
                .extracting(Row::cells)
                .containsExactly(List.of(6L, 3L), List.of(4L, 0L), List.of(1L, 1L));
        assertThat(table.rows()).extracting(Row::total).containsExactly(10L, 4L, 2L);
        assertThat(table.total().cells()).containsExactly(11L, 4L);
        assertThat(table.total().total()).isEqualTo(16);
        assertThat(table.withoutRow()).isZero();
        assertThat(table.withoutColumn()).as("neither accepted nor noted").isEqualTo(1);
        assertThat(weights(table)).containsExactly(1.0, 3 / 6.0, 4 / 6.0, 0.0, 1 / 6.0, 1 / 6.0);
    }

    @Test
    void sharesAreOfTheRowsOrOfTheColumnsTotal() {
        var ofRows = Counted.responses(Measure.ROWS, Sorting.TOTAL, Direction.DESCENDING);
        assertThat(shown(ofRows)).containsExactly(0.6, 0.3, 1.0, 0.0, 0.5, 0.5);
        assertThat(ofRows.shown(ofRows.total(), 0)).isEqualTo(11 / 16.0);

        var ofColumns = Counted.responses(Measure.COLUMNS, Sorting.TOTAL, Direction.DESCENDING);
        assertThat(shown(ofColumns)).containsExactly(6 / 11.0, 3 / 4.0, 4 / 11.0, 0.0, 1 / 11.0, 1 / 4.0);
        assertThat(ofColumns.shown(ofColumns.total(), 1)).isEqualTo(1.0);
    }

    @Test
    void rowsSortBothWaysByEachColumn() {
        assertThat(sorted(Measure.NUMBERS, "noted", Direction.DESCENDING)).containsExactly("ETH", "ZWE", "EST");
        assertThat(sorted(Measure.NUMBERS, "noted", Direction.ASCENDING)).containsExactly("EST", "ZWE", "ETH");
        assertThat(sorted(Measure.NUMBERS, Sorting.TOTAL, Direction.DESCENDING)).containsExactly("ETH", "EST", "ZWE");
        assertThat(sorted(Measure.NUMBERS, Sorting.TOTAL, Direction.ASCENDING)).containsExactly("ZWE", "EST", "ETH");
    }

    @Test
    void sharesAreSortedByWhatIsShown() {
        assertThat(sorted(Measure.ROWS, "supported", Direction.DESCENDING)).containsExactly("EST", "ETH", "ZWE");
        assertThat(sorted(Measure.ROWS, "noted", Direction.DESCENDING)).containsExactly("ZWE", "ETH", "EST");
    }

    @Test
    void labelsSortAsFrenchDoes() {
        assertThat(sorted(Measure.NUMBERS, Sorting.LABEL, Direction.ASCENDING))
                .as("Estonie, Éthiopie, Zimbabwe")
                .containsExactly("EST", "ETH", "ZWE");
        assertThat(sorted(Measure.NUMBERS, Sorting.LABEL, Direction.DESCENDING)).containsExactly("ZWE", "ETH", "EST");
    }

    @Test
    void whatIsEqualStandsInTheOrderOfLabelsEitherWay() {
        assertThat(sorted(Measure.NUMBERS, "pending", Direction.ASCENDING)).containsExactly("EST", "ETH", "ZWE");
        assertThat(sorted(Measure.NUMBERS, "pending", Direction.DESCENDING)).containsExactly("EST", "ETH", "ZWE");
    }

    @Test
    void sessionsStandInTheOrderOfTime() {
        var counted = new CrossTable(
                List.of("10", "2", "9"),
                List.of("1", "12", "3"),
                List.of(List.of(0L, 1L, 0L), List.of(0L, 5L, 0L), List.of(1L, 0L, 1L)),
                List.of(1L, 5L, 2L),
                List.of(1L, 6L, 1L),
                8);
        var table = Counted.table(
                counted, new TableRequest(Facet.SESSION, Facet.CYCLE, Measure.NUMBERS, Sorting.by(Sorting.LABEL)));

        assertThat(table.rows()).extracting(row -> row.head().value()).containsExactly("2", "9", "10");
        assertThat(table.columns()).extracting(Table.Head::value).containsExactly("1", "3", "12");
        assertThat(table.rows().getFirst().cells()).containsExactly(0L, 0L, 5L);
    }

    @Test
    void aPageHoldsPartOfAHugeTableWithTheTotalsOfTheWhole() {
        var whole = Counted.table(
                Counted.ones(193, 193),
                new TableRequest(Facet.SUR, Facet.RS, Measure.COLUMNS, Sorting.by(Sorting.TOTAL)));

        var page = whole.onAPage();

        assertThat(page.rows()).hasSize(50);
        assertThat(page.columns()).hasSize(30).isEqualTo(whole.columns().subList(0, 30));
        assertThat(page.rows().getFirst().cells()).hasSize(30);
        assertThat(page.rows().getFirst().total()).isEqualTo(193);
        assertThat(page.total().cells()).hasSize(30).containsOnly(193L);
        assertThat(page.total().total()).isEqualTo(193 * 193);
        assertThat(page.shown(page.rows().getFirst(), 0)).isEqualTo(1 / 193.0);
    }

    @Test
    void aTableThatAPageCanHoldIsWholeAndSessionsAreNeverParted() {
        var responses = Counted.table(
                Counted.ones(193, 4),
                new TableRequest(Facet.SUR, Facet.RESPONSE, Measure.NUMBERS, Sorting.by(Sorting.TOTAL)));
        assertThat(responses.onAPage()).isEqualTo(responses);

        var sessions = Counted.table(
                Counted.ones(193, 54),
                new TableRequest(Facet.SUR, Facet.SESSION, Measure.NUMBERS, Sorting.by(Sorting.TOTAL)));
        assertThat(sessions.onAPage().columns()).isEqualTo(sessions.columns());
        assertThat(sessions.onAPage().rows()).hasSize(50);
    }

    @Test
    void aSecondClickTurnsTheOrder() {
        var byName = Sorting.by(Sorting.LABEL);
        assertThat(byName.direction()).isEqualTo(Direction.ASCENDING);
        assertThat(byName.next(Sorting.LABEL)).isEqualTo(new Sorting(Sorting.LABEL, Direction.DESCENDING));
        assertThat(byName.next("noted")).isEqualTo(new Sorting("noted", Direction.DESCENDING));
        assertThat(byName.next("noted").next("noted")).isEqualTo(new Sorting("noted", Direction.ASCENDING));
        assertThat(byName.at(Sorting.LABEL)).contains("ascending");
        assertThat(byName.at("noted")).isEmpty();
    }

    private static List<String> sorted(Measure measure, String by, Direction direction) {
        return Counted.responses(measure, by, direction).rows().stream()
                .map(row -> row.head().value())
                .toList();
    }

    private static List<Double> shown(Table table) {
        return table.rows().stream()
                .flatMap(row -> IntStream.range(0, row.cells().size()).mapToObj(column -> table.shown(row, column)))
                .toList();
    }

    private static List<Double> weights(Table table) {
        return table.rows().stream()
                .flatMap(row -> IntStream.range(0, row.cells().size()).mapToObj(column -> table.weight(row, column)))
                .toList();
    }
}
