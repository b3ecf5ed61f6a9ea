package org.presessions.missions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;

/// The Pre-sessions of which some letters tell, as they are planned now.
final class Programme {
    private final List<PreSession> open;

    Programme(Calendar calendar, Collection<List<InvitationLetter>> letters) {
        var ids = letters.stream()
                .flatMap(List::stream)
                .map(InvitationLetter::preSessionId)
                .collect(Collectors.toSet());
        var series = new HashSet<>(calendar.preSessions(ids).values().stream()
                .map(preSession -> preSession.series().id())
                .toList());
        open = calendar.preSessionsOf(series).stream()
                .filter(preSession -> !preSession.isHeld())
                .toList();
    }

    /// Those of one letter that have not been held, given up ones too, in the order of the programme.
    List<PreSession> of(List<InvitationLetter> letter) {
        return open.stream()
                .filter(preSession ->
                        letter.stream().anyMatch(one -> one.preSessionId().equals(preSession.id())))
                .toList();
    }
}
