package org.presessions.meeting;

import java.time.Clock;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.log.MeetingRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Starts the next turn when one is over. Every node looks; whoever is first moves the meeting, the others find it
/// moved. Nothing is remembered but the log, so that a server that was killed goes on where the clock is.
@Component
class MeetingTicker {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingTicker.class);

    private final Meetings meetings;
    private final MeetingRepository repository;
    private final Clock clock;

    MeetingTicker(Meetings meetings, MeetingRepository repository, Clock clock) {
        this.meetings = meetings;
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 300)
    void startTurnsThatAreDue() {
        repository.dueAt(clock.instant()).forEach(this::startNext);
    }

    private void startNext(UUID preSessionId) {
        try {
            meetings.perform(preSessionId, new MeetingCommand.TurnIsOver());
        } catch (DataAccessException unreachable) {
            LOG.warn("meeting={} step=late", preSessionId, unreachable);
        }
    }
}
