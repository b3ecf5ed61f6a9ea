package org.presessions.recommendations.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.search.query.CrossTable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.statistics.SmallMultiple.Bar;

class SmallMultipleTest {
    @Test
    void eachRowThatHasAValueIsAPictureOfSharesTheLargestFirst() {
        var counted = new CrossTable(
                List.of("africa", "asia", "weog"),
                List.of("4", "5"),
                List.of(List.of(1L, 0L), List.of(0L, 0L), List.of(1L, 3L)),
                List.of(2L, 7L, 4L),
                List.of(2L, 3L),
                13);

        assertThat(SmallMultiple.of(counted, Facet.RS_GROUP, Facet.ACTION, Counted::label))
                .containsExactly(
                        new SmallMultiple("weog", 4, List.of(new Bar("4", "4", 1, 0.25), new Bar("5", "5", 3, 0.75))),
                        new SmallMultiple("africa", 1, List.of(new Bar("4", "4", 1, 1), new Bar("5", "5", 0, 0))));
    }
}
