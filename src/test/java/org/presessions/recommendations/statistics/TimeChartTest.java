package org.presessions.recommendations.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.Statistics.Acceptance;

class TimeChartTest {
    @Test
    void whatIsMissingBetweenTheFirstAndTheLastIsAGap() {
        var chart = TimeChart.of(
                Facet.SESSION,
                List.of(new Acceptance("31", 2, 4), new Acceptance("20", 5, 10), new Acceptance("22", 0, 1)));

        assertThat(chart.columns()).hasSize(12);
        assertThat(chart.columns().getFirst().value()).isEqualTo("20");
        assertThat(chart.columns().getLast().value()).isEqualTo("31");
        assertThat(chart.gaps())
                .extracting(TimeChart.Column::value)
                .containsExactly("21", "23", "24", "25", "26", "27", "28", "29", "30");
        assertThat(chart.columns().get(1).x() - chart.columns().get(0).x())
                .as("equal steps, gaps included")
                .isEqualTo(chart.columns().get(11).x() - chart.columns().get(10).x());
    }

    @Test
    void theAxisEndsAtOrAboveTheHighestBar() {
        for (var most : List.of(1L, 3L, 7L, 40L, 41L, 99L, 1234L, 86_000L)) {
            var axis = TimeChart.of(Facet.CYCLE, List.of(new Acceptance("1", 0, most)))
                    .axis();
            assertThat(axis.getFirst().count()).isZero();
            assertThat(axis.getLast().count()).as("for %s", most).isGreaterThanOrEqualTo(most);
            assertThat(axis.get(axis.size() - 2).count()).as("for %s", most).isLessThan(most);
            assertThat(axis).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void ofNothingThereIsNoPicture() {
        assertThat(TimeChart.of(Facet.SESSION, List.of()).columns()).isEmpty();
    }
}
