package org.presessions.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.shared.installation.DatabasePresence;
import org.presessions.shared.installation.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Starts the next turn when one is over, on a thread that does nothing else and wakes at that moment. Every node
/// looks; whoever is first moves the meeting, the others find it moved. Nothing is remembered but the log, so that a
/// server that was killed goes on where the clock is.
@Component
@ConditionalOnWebApplication // a command of bin/presessions moves no meeting
class MeetingTicker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingTicker.class);

    /// A meeting may be moved, paused or opened meanwhile, here or on another node.
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Meetings meetings;
    private final MeetingRepository repository;
    private final Clock clock;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
    private Duration pause = Duration.ZERO;

    MeetingTicker(Meetings meetings, MeetingRepository repository, Clock clock) {
        this.meetings = meetings;
        this.repository = repository;
        this.clock = clock;
        thread.setThreadNamePrefix("meeting-ticker-");
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.initialize();
        thread.schedule(
                this::startTurnsThatAreDue, ticks -> ticks.getClock().instant().plus(pause));
    }

    @Override
    public void stop() {
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void startTurnsThatAreDue() {
        var now = clock.instant();
        pause = LOOKS_EVERY;
        try {
            repository.dueAt(now).forEach(this::startNext);
            pause = repository.dueAfter(now).map(this::until).orElse(LOOKS_EVERY);
        } catch (DataAccessException | TransactionException unreachable) {
            Jobs.failed(unreachable);
        }
    }

    private Duration until(Instant due) {
        var left = Duration.between(clock.instant(), due);
        if (left.isNegative()) return Duration.ZERO;
        return left.compareTo(LOOKS_EVERY) < 0 ? left : LOOKS_EVERY;
    }

    private void startNext(UUID preSessionId) {
        try {
            meetings.perform(preSessionId, new MeetingCommand.TurnIsOver());
        } catch (DataAccessException | TransactionException unreachable) {
            if (!DatabasePresence.isCauseOf(unreachable)) LOG.warn("meeting={} step=late", preSessionId, unreachable);
        }
    }
}
