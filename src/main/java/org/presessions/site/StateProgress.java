package org.presessions.site;

import java.time.Instant;
import java.util.Optional;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;

/// How far the Pre-session of one State is.
///
/// @param callOpenUntil present while applications are taken
/// @param step absent where its time is past and nothing is recorded: then it has reached none
record StateProgress(
        PreSession preSession, Optional<Instant> callOpenUntil, Course course, Optional<ProcessStep> step) {
    boolean isPast() {
        return course == Course.HELD || course == Course.UNRECORDED || course == Course.NOT_HELD;
    }

    /// Whether there is something to take part in, or to find again.
    boolean isOpenToParticipants() {
        return step.filter(known -> known != ProcessStep.CALL).isPresent();
    }
}
