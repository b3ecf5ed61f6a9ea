package org.presessions.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.calendar.Hall;
import org.presessions.calendar.PreSession;
import org.presessions.states.State;

/// In which halls the blocks of a programme are, as far as everybody may read it.
///
/// @param ofEach of each State's Pre-session; absent where it is held online alone
record BlockHalls(Map<State, Optional<Hall>> ofEach) {
    static BlockHalls of(List<PreSession> preSessions) {
        return new BlockHalls(
                preSessions.stream().collect(Collectors.toMap(PreSession::state, PreSession::hallForAll)));
    }

    boolean areSome() {
        return ofEach.values().stream().anyMatch(Optional::isPresent);
    }

    /// Their names, one after the other: those of its States; of a block that is about none, the one hall of all.
    String of(PublishedBlock block) {
        if (block.kind() == BlockKind.BREAK) return "";
        if (block.states().isEmpty()) return names(only());
        return names(block.states().stream()
                .flatMap(state -> ofEach.getOrDefault(state, Optional.empty()).stream())
                .collect(Collectors.toSet()));
    }

    private Set<Hall> only() {
        var all = Set.copyOf(ofEach.values());
        return all.size() == 1 ? all.iterator().next().stream().collect(Collectors.toSet()) : Set.of();
    }

    private static String names(Collection<Hall> halls) {
        return halls.stream().map(Hall::name).sorted().collect(Collectors.joining(", "));
    }
}
