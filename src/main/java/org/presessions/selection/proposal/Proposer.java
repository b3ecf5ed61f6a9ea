package org.presessions.selection.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
        return all.stream()
                .filter(voice -> !told.contains(voice))
                .sorted(Comparator.comparingDouble((Contender voice) -> -worth(with(told, voice))))
                .limit(BEGINNINGS)
                .map(voice -> with(told, voice));
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
        return all.stream()
                .filter(voice -> !taken.contains(voice))
                .max(Comparator.comparingDouble((Contender voice) -> worth(with(taken, voice)))
                        .thenComparing(Comparator.comparingInt(all::indexOf).reversed()))
                .orElseThrow();
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
        return aims.stream().mapToDouble(aim -> aim.reached(panel, pool)).sum();
    }

    private static List<Contender> with(List<Contender> voices, Contender one) {
        return Stream.concat(voices.stream(), Stream.of(one)).toList();
    }
}
