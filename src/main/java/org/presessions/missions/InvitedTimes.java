package org.presessions.missions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.MailStatus;
import org.springframework.stereotype.Component;

/// What was written to which address of the hours of some Pre-sessions.
@Component
class InvitedTimes {
    private final InvitationLetterRepository letters;
    private final LetterStates states;

    InvitedTimes(InvitationLetterRepository letters, LetterStates states) {
        this.letters = letters;
        this.states = states;
    }

    /// @param known by address, what its readers were told last
    /// @param waiting addresses and Pre-sessions of which a letter waits
    record Known(Map<String, ToldTimes> known, Map<String, List<UUID>> waiting) {
        /// Whether its readers believe another hour, and nothing is on its way that says the right one.
        boolean isOutdated(String email, PreSession preSession) {
            return told(email).filter(told -> told.isOutdated(preSession)).isPresent() && !waits(email, preSession);
        }

        boolean waits(String email, PreSession preSession) {
            return waiting.getOrDefault(email, List.of()).contains(preSession.id());
        }

        Optional<ToldTimes> told(String email) {
            return Optional.ofNullable(known.get(email));
        }
    }

    Known of(Collection<PreSession> preSessions) {
        var all = letters.of(preSessions.stream().map(PreSession::id).toList());
        var where =
                states.of(all.stream().map(InvitationLetter::mailId).distinct().toList());
        var known = new HashMap<String, ToldTimes>();
        where.values().stream()
                .filter(LetterState::hasLeft)
                .sorted(Comparator.comparing(letter -> letter.id().toString()))
                .forEach(letter -> known.merge(letter.toAddress(), ToldTimes.parse(letter.told()), ToldTimes::then));
        return new Known(known, waiting(all, where));
    }

    private static Map<String, List<UUID>> waiting(List<InvitationLetter> letters, Map<UUID, LetterState> states) {
        var waiting = new HashMap<String, List<UUID>>();
        for (var letter : letters) {
            var state = Objects.requireNonNull(states.get(letter.mailId()));
            if (state.status() == MailStatus.HELD)
                waiting.computeIfAbsent(state.toAddress(), email -> new ArrayList<>())
                        .add(letter.preSessionId());
        }
        return waiting;
    }
}
