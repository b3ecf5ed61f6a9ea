package org.presessions.selection;

import java.time.Instant;
import org.presessions.applications.OwnTimes;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterHour;
import org.springframework.stereotype.Component;

/// Hours as letters to speakers say them: as those about the application that brought them to the panel.
@Component
public class SpeakerTimes {
    private final OwnTimes times;

    SpeakerTimes(OwnTimes times) {
        this.times = times;
    }

    public LetterHour of(Seat seat, PreSession preSession, Instant at) {
        return times.of(seat.applicationId(), preSession, at);
    }
}
