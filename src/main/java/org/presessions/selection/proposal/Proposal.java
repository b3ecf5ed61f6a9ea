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
    List<Aim> reasons(Contender voice) {
        var without = panel.stream().filter(other -> !other.equals(voice)).toList();
        return aims.stream()
                .sorted()
                .filter(aim -> aim.reached(panel, pool) - aim.reached(without, pool) > SOMETHING)
                .toList();
    }

    /// Issues that nobody else on the panel speaks on.
    Set<String> alone(Contender voice) {
        return voice.issues().stream()
                .filter(issue -> panel.stream()
                        .noneMatch(
                                other -> !other.equals(voice) && other.issues().contains(issue)))
                .collect(Collectors.toUnmodifiableSet());
    }

    long themes() {
        return Aim.themes(panel);
    }

    long national() {
        return panel.stream().filter(Contender::national).count();
    }

    long women() {
        return Aim.of("woman", panel);
    }

    long men() {
        return Aim.of("man", panel);
    }

    long firstTime() {
        return panel.stream().filter(Contender::firstTime).count();
    }

    boolean hasNhri() {
        return panel.stream().anyMatch(Contender::nhri);
    }

    double mean() {
        return panel.stream()
                .flatMap(voice -> voice.mean().stream().boxed())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
