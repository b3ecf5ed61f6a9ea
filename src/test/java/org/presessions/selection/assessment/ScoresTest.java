package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final List<Criterion> CRITERIA = List.of(new Criterion("expertise", 3), new Criterion("balance", 1));

    @Test
    void theMedianIsTheOneInTheMiddleOrBetweenTheTwo() {
        assertThat(of(4, 0, 1).median()).hasValue(1);
        assertThat(of(4, 0, 1, 2).median()).hasValue(1.5);
        assertThat(of(4, 0, 1).mean()).hasValue(5.0 / 3);
        assertThat(of(4, 1).spread()).hasValue(3);
    }

    @Test
    void ofOneThereIsNoSpreadAndOfNoneNothing() {
        assertThat(of(2).spread()).isEqualTo(OptionalDouble.empty());
        assertThat(of().median()).isEqualTo(OptionalDouble.empty());
        assertThat(of().mean()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void whoAbstainsIsLeftOutAndCriteriaWeighAsMuchAsTheyCount() {
        var abstains = new Assessment(UUID.randomUUID(), UUID.randomUUID(), true, "", Map.of());
        var weighed =
                new Assessment(UUID.randomUUID(), UUID.randomUUID(), false, "", Map.of("expertise", 4, "balance", 0));
        assertThat(Scores.of(List.of(abstains, weighed), CRITERIA)).isEqualTo(new Scores(List.of(3.0)));
    }

    private static Scores of(int... scores) {
        return Scores.of(
                Arrays.stream(scores)
                        .mapToObj(score -> new Assessment(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                false,
                                "",
                                Map.of("expertise", score, "balance", score)))
                        .toList(),
                CRITERIA);
    }
}
