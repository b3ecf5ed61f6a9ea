package org.presessions.meeting.stream;

import java.util.List;
import java.util.UUID;
import org.presessions.meeting.room.InStep;
import org.presessions.meeting.sound.LivePlace;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What a browser said of its picture is forgotten with its last line.
@Component
@ConditionalOnWebApplication
class InStepFollower implements MeetingFollower {
    private final MeetingLines lines;
    private final InStep inStep;

    InStepFollower(MeetingLines lines, InStep inStep) {
        this.lines = lines;
        this.inStep = inStep;
    }

    @Override
    public void moved(List<UUID> meetingIds) {
        // the log says nothing of pictures in browsers
    }

    @Override
    public void left(LivePlace place, String sessionId) {
        if (!place.isBackstage() && !lines.isHere(place, sessionId)) inStep.left(place.meetingId(), sessionId);
    }
}
