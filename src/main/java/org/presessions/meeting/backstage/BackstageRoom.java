package org.presessions.meeting.backstage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.preparing.Preparation;
import org.presessions.meeting.preparing.PreparedSpeaker;
import org.presessions.meeting.sound.Sound;
import org.presessions.statements.Spoken;

/// The backstage as one person sees it.
///
/// @param present who is there, by the names that may be shown
/// @param own of a speaker; nothing of whoever moderates
/// @param script what a speaker will say, once it is approved
/// @param speakers of the panel, for whoever moderates
record BackstageRoom(
        PreSession preSession,
        Attendee attendee,
        Meetings.Stage stage,
        boolean isOpen,
        Sound sound,
        List<PresentName> present,
        Preparation own,
        Optional<Spoken> script,
        List<PreparedSpeaker> speakers,
        Instant now) {
    /// @param of the institution; empty for moderators
    /// @param place key of `meeting.place.<place>`
    record PresentName(String name, String of, String place) {}

    String meeting() {
        return preSession.path() + "/meeting";
    }

    String path() {
        return meeting() + "/backstage";
    }

    /// Whether the meeting is there to go to.
    boolean isOver() {
        return stage != Meetings.Stage.NOT_STARTED;
    }

    /// From when on it is open, where that is still to come.
    Optional<Instant> opensAt() {
        return preSession.courseAt(now) == Course.AHEAD ? Backstage.opensAt(preSession) : Optional.empty();
    }
}
