package org.presessions.badges;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.states.State;

/// Somebody with a badge, as the badge says it: with the name that may be read in the hall.
///
/// @param name may be empty for a delegate who gave none
/// @param mission of a delegate
/// @param organisation of a speaker; empty where it is not to be known
/// @param panels on which a speaker sits
/// @param preSessionIds to which they come
record Bearer(
        BadgeCode code,
        String name,
        Optional<State> mission,
        String organisation,
        List<State> panels,
        Set<UUID> preSessionIds) {
    boolean isSpeaker() {
        return mission.isEmpty();
    }
}
