package org.presessions.selection.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for the best-balanced panel: takes the one who adds most, again and again, and then exchanges single speakers
/// for as long as that makes it better; so from several beginnings, of which the best end counts. Whoever was told of a
/// place stays. The same applications give the same panel each time.
///
/// @param all in the order of the receipts, which decides between equals
/// @param aims of which each counts as much as the others
record Proposer(List<Contender> all, Set<Aim> aims, Pool pool) {
    private static final int RESERVE = 3;
    private static final int BEGINNINGS = 16;
    private static final int ROUNDS_AT_MOST = 20;
    private static final double NOTHING = 1e-9; // less is not better, but reckoned otherwise

    Proposal propose() {
        var told = all.stream().filter(Contender::invited).toList();
        var panel = Stream.concat(Stream.of(told), beginnings(told))
                .map(this::filled)
                .reduce((one, other) -> worth(other) > worth(one) + NOTHING ? other : one)
                .orElseThrow();
        var reserve = new ArrayList<Contender>();
        while (reserve.size() < RESERVE && panel.size() + reserve.size() < all.size())
            reserve.add(best(Stream.concat(panel.stream(), reserve.stream()).toList()));
        return new Proposal(aims, pool, panel, List.copyOf(reserve));
    }

    /// Those who would be worth most as the next one, each a beginning of its own.
    private Stream<List<Contender>> beginnings(List<Contender> told) {
        if (told.size() >= pool.speakers()) return Stream.empty();
        return next(told)
                .sorted(Comparator.comparingDouble((Next one) -> -one.worth()))
                .limit(BEGINNINGS)
                .map(one -> with(told, one.contender()));
    }

    private List<Contender> filled(List<Contender> beginning) {
        var panel = new ArrayList<>(beginning);
        while (panel.size() < pool.speakers() && panel.size() < all.size()) panel.add(best(panel));
        var rounds = 0;
        while (rounds < ROUNDS_AT_MOST && exchange(panel)) rounds++;
        return List.copyOf(panel);
    }

    /// Of those who are not among the taken the one with whom they are worth most.
    private Contender best(List<Contender> taken) {
        return next(taken)
                .reduce((one, other) -> other.worth() > one.worth() + NOTHING ? other : one)
                .orElseThrow()
                .contender();
    }

    /// @return whether somebody was exchanged
    private boolean exchange(List<Contender> panel) {
        for (var place = 0; place < panel.size(); place++) {
            if (panel.get(place).invited()) continue;
            var without = new ArrayList<>(panel);
            without.remove(place);
            var other = best(without);
            if (worth(with(without, other)) <= worth(panel) + NOTHING) continue;
            panel.set(place, other);
            return true;
        }
        return false;
    }

    double worth(List<Contender> panel) {
        return worth(Tally.of(panel));
    }

    private double worth(Tally panel) {
        return aims.stream().mapToDouble(aim -> aim.reached(panel, pool)).sum();
    }

    /// @param worth of those who are taken, with this one
    private record Next(Contender contender, double worth) {}

    private Stream<Next> next(List<Contender> taken) {
        var tally = Tally.of(taken);
        var ids = taken.stream().map(Contender::id).collect(Collectors.toSet());
        return all.stream()
                .filter(contender -> !ids.contains(contender.id()))
                .map(contender -> new Next(contender, worth(tally.and(contender))));
    }

    private static List<Contender> with(List<Contender> some, Contender one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
