package org.presessions.missions;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.people.LetterReach;
import org.springframework.stereotype.Component;

/// An invitation opens the Pre-sessions of its series too: their rooms, statements and briefs.
@Component
class InvitationReach implements LetterReach {
    private static final Pattern INVITATION = Pattern.compile("/invitations/([^/?#]+)");

    @Override
    public Stream<String> beside(String path) {
        var found = INVITATION.matcher(path);
        return found.matches() ? Stream.of("/pre-sessions/" + found.group(1)) : Stream.empty();
    }
}
