package org.presessions.meeting.parts;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.people.LetterReach;
import org.springframework.stereotype.Component;

/// A letter that leads into a room opens the joint questions of its series too; each room lets in whom it knows.
@Component
class PartReach implements LetterReach {
    private static final Pattern ROOM = Pattern.compile("(/pre-sessions/[^/?#]+)/[^/?#]+/meeting");

    @Override
    public Stream<String> beside(String path) {
        var found = ROOM.matcher(path);
        return found.matches() ? Stream.of(found.group(1)) : Stream.empty();
    }
}
