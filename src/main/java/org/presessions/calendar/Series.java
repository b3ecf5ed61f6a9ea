package org.presessions.calendar;

import java.time.ZoneId;
import java.util.UUID;
import org.presessions.shared.words.Words;

/// The Pre-sessions that go with one Working Group session: "Pre-sessions 40".
///
/// @param slug last part of the address `/pre-sessions/{slug}`; the session's number, unless there are two
/// @param sample made up for the demonstration
public record Series(
        UUID id, String slug, int sessionNumber, Format format, SeriesDates dates, ZoneId zone, boolean sample) {
    public String path() {
        return "/pre-sessions/" + slug;
    }

    /// "Pre-sessions 40", or "Rehearsal of Pre-sessions 54" for sample data.
    public String name(Words words) {
        return words.t(sample ? "calendar.name-of-sample" : "calendar.name", Integer.toString(sessionNumber));
    }
}
