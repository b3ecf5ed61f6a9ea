package org.presessions.meeting.sittings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.people.LetterReach;
import org.presessions.selection.Panels;
import org.springframework.stereotype.Component;

/// A letter about a place on a panel, or into a State's room, opens the joint questions in which this State's are put.
@Component
class JointReach implements LetterReach {
    private static final Pattern ROOM = Pattern.compile("/pre-sessions/([^/?#]+)/([^/?#]+)/meeting");

    private final Panels panels;
    private final Calendar calendar;
    private final Sittings sittings;

    JointReach(Panels panels, Calendar calendar, Sittings sittings) {
        this.panels = panels;
        this.calendar = calendar;
        this.sittings = sittings;
    }

    @Override
    public Stream<String> beside(String path) {
        return preSession(path)
                .flatMap(one -> sittings.jointOf(List.of(one.id())).stream())
                .map(Sitting::path);
    }

    private Stream<PreSession> preSession(String path) {
        var room = ROOM.matcher(path);
        if (room.matches()) return calendar.preSession(room.group(1), room.group(2)).stream();
        return panels.ofPage(path).stream().map(seat -> calendar.preSession(seat.preSessionId()));
    }
}
