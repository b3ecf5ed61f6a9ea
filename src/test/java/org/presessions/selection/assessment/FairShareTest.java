package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairShareTest {
    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cleo = UUID.randomUUID();
    private final List<UUID> applications =
            Stream.generate(UUID::randomUUID).limit(10).toList();

    @Test
    void everybodyGetsAsManyAsTheOthersAndEachApplicationAsManyAsAreWanted() {
        var shares = new FairShare(List.of(ana, ben, cleo), Map.of(), Map.of()).share(applications, 2);
        assertThat(shares.values()).allSatisfy(who -> assertThat(who).hasSize(2));
        assertThat(loads(shares).values()).containsExactlyInAnyOrder(7, 7, 6);
    }

    @Test
    void whoWasAskedBeforeCountsAndIsNotAskedTwice() {
        var first = applications.getFirst();
        var before = Map.of(first, Set.of(ana), applications.get(1), Set.of(ana), applications.get(2), Set.of(ana));
        var shares = new FairShare(List.of(ana, ben), before, Map.of()).share(applications.subList(0, 4), 1);
        assertThat(shares)
                .isEqualTo(Map.of(
                        first,
                        Set.of(),
                        applications.get(1),
                        Set.of(),
                        applications.get(2),
                        Set.of(),
                        applications.get(3),
                        Set.of(ben)));
    }

    @Test
    void nobodyIsAskedWithAConflictEvenIfFewerAreLeft() {
        var first = applications.getFirst();
        var shares = new FairShare(List.of(ana, ben), Map.of(), Map.of(first, Set.of(ana))).share(List.of(first), 2);
        assertThat(shares).isEqualTo(Map.of(first, Set.of(ben)));
    }

    private static Map<UUID, Integer> loads(Map<UUID, Set<UUID>> shares) {
        var loads = new HashMap<UUID, Integer>();
        shares.values().forEach(who -> who.forEach(one -> loads.merge(one, 1, Integer::sum)));
        return loads;
    }
}
