package org.presessions.selection.proposal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A panel that is proposed, and why.
///
/// @param panel in the order in which they add most
/// @param reserve who would come next
record Proposal(Set<Aim> aims, Pool pool, List<Contender> panel, List<Contender> reserve) {
    private static final double SOMETHING = 0.005;

    /// What the panel would lose without one of its speakers, in the order of the aims.
    List<Aim> reasons(Contender contender) {
        var whole = Tally.of(panel);
        var without = Tally.of(
                panel.stream().filter(other -> !other.equals(contender)).toList());
        return aims.stream()
                .sorted()
                .filter(aim -> aim.reached(whole, pool) - aim.reached(without, pool) > SOMETHING)
                .toList();
    }

    /// Issues that nobody else on the panel speaks on.
    Set<String> alone(Contender contender) {
        return contender.issues().stream()
                .filter(issue -> panel.stream()
                        .noneMatch(other ->
                                !other.equals(contender) && other.issues().contains(issue)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What counts of the panel, summed up.
    Tally tally() {
        return Tally.of(panel);
    }

    double mean() {
        return panel.stream()
                .flatMap(contender -> contender.mean().stream().boxed())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
