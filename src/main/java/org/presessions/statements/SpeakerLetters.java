package org.presessions.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.springframework.stereotype.Component;

/// What became of the letters to speakers about their statements.
@Component
public class SpeakerLetters {
    private final LetterStates states;

    SpeakerLetters(LetterStates states) {
        this.states = states;
    }

    /// Where a letter about a statement leads.
    public static String path(UUID seatId) {
        return "/statements/" + seatId;
    }

    /// Oldest first.
    public List<LetterState> to(UUID seatId) {
        return to(List.of(seatId)).getOrDefault(seatId, List.of());
    }

    /// By the speakers' seats.
    public Map<UUID, List<LetterState>> to(Collection<UUID> seatIds) {
        var found = states.leadingTo(seatIds.stream().map(SpeakerLetters::path).toList());
        return seatIds.stream()
                .collect(Collectors.toMap(Function.identity(), seatId -> found.getOrDefault(path(seatId), List.of())));
    }
}
