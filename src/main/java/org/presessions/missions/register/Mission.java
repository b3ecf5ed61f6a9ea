package org.presessions.missions.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.states.State;

/// A State's Permanent Mission.
///
/// @param locale the language of letters to it
/// @param addresses e-mail addresses; all get the invitations
public record Mission(UUID id, State state, Locale locale, List<String> addresses) {
    public Optional<String> contact() {
        return addresses.stream().findFirst();
    }
}
