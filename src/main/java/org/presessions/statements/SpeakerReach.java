package org.presessions.statements;

import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.people.LetterReach;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;

/// A letter about a place on a panel opens all that its speaker does there, whichever page it leads to: the place, the
/// statement with its video, and the Pre-session.
@Component
class SpeakerReach implements LetterReach {
    private final Panels panels;
    private final Calendar calendar;

    SpeakerReach(Panels panels, Calendar calendar) {
        this.panels = panels;
        this.calendar = calendar;
    }

    @Override
    public Stream<String> beside(String path) {
        return panels.ofPage(path).stream().flatMap(this::ofSpeaker);
    }

    private Stream<String> ofSpeaker(Seat seat) {
        return Stream.of(
                "/panel-invitations/" + seat.id(),
                "/statements/" + seat.placeId(),
                "/statements/" + seat.id(), // where one who speaks beside chooses what may be known
                "/uploads",
                "/upload-form",
                calendar.preSession(seat.preSessionId()).path());
    }
}
