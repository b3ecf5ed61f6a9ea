package org.presessions.meeting;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingCommand.GoTo;
import org.presessions.meeting.commands.MeetingCommand.QuestionCommand;
import org.presessions.meeting.commands.MeetingCommand.Reopen;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What others are told of a meeting. The log is the record of what is said and shown; the audit keeps who opened,
/// moved
/// and ended the meeting, and the calendar when it was held.
@Component
class MeetingNews {
    private final MeetingLog log;
    private final Calendar calendar;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingNews(MeetingLog log, Calendar calendar, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param command what was done
    void tell(UUID meetingId, MeetingCommand command) {
        if (!isNews(meetingId, command)) return;
        var preSessionIds = log.preSessions(meetingId);
        if (preSessionIds.size() > 1) tellOfJoint(meetingId, preSessionIds, command);
        else tellOfOwn(meetingId, command);
    }

    /// Most of what is done in a meeting concerns its log alone.
    private boolean isNews(UUID meetingId, MeetingCommand command) {
        return command instanceof GoTo
                || command instanceof Reopen
                || command instanceof QuestionCommand && isOver(meetingId);
    }

    private void tellOfOwn(UUID preSessionId, MeetingCommand command) {
        if (command instanceof QuestionCommand) events.publishEvent(new QuestionsChanged(preSessionId));
        if (command instanceof Reopen) reopened(preSessionId);
        if (!(command instanceof GoTo go)) return;
        noteMove("pre-session/" + preSessionId, go);
        if (go.stage() == MeetingStage.OPENING) calendar.open(preSessionId, clock.instant());
        if (go.stage() != MeetingStage.ENDED) return;
        calendar.close(preSessionId, clock.instant());
        events.publishEvent(new MeetingEnded(preSessionId));
    }

    private void reopened(UUID preSessionId) {
        audit.record("meeting.reopen", "pre-session/" + preSessionId);
        calendar.reopen(preSessionId);
        events.publishEvent(new MeetingReopened(preSessionId));
    }

    /// No Pre-session takes its time from a joint meeting; what it leaves is theirs once it is over.
    private void tellOfJoint(UUID meetingId, Set<UUID> preSessionIds, MeetingCommand command) {
        if (command instanceof GoTo go) noteMove("joint-meeting/" + meetingId, go);
        if (command instanceof Reopen) audit.record("meeting.reopen", "joint-meeting/" + meetingId);
        if (command instanceof Reopen || isOver(meetingId))
            preSessionIds.forEach(id -> events.publishEvent(new QuestionsChanged(id)));
    }

    private void noteMove(String subject, GoTo go) {
        audit.record("meeting.move", subject, Map.of("to", go.stage().code(), "step", go.step()));
    }

    private boolean isOver(UUID meetingId) {
        return log.state(meetingId).stage() == MeetingStage.ENDED;
    }
}
