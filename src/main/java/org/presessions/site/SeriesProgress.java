package org.presessions.site;

import java.time.Instant;
import java.util.List;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;

/// How far a series is, by the record of its Pre-sessions.
///
/// @param held how many were held here
/// @param unrecorded how many are past without a record here
record SeriesProgress(Series series, int all, int held, int unrecorded) {
    static SeriesProgress of(Series series, List<PreSession> preSessions, Instant now) {
        var courses =
                preSessions.stream().map(preSession -> preSession.courseAt(now)).toList();
        return new SeriesProgress(
                series,
                courses.size(),
                (int) courses.stream().filter(Course.HELD::equals).count(),
                (int) courses.stream().filter(Course.UNRECORDED::equals).count());
    }

    /// Announced, past, and nothing of it happened here as far as is known.
    boolean isAnnouncementOnly() {
        return all > 0 && unrecorded == all;
    }
}
