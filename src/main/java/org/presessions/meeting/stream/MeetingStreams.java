package org.presessions.meeting.stream;

import jakarta.servlet.AsyncContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.meeting.log.MeetingRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Tails the logs of the meetings that browsers of this node follow, and tells them.
@Component
@ConditionalOnWebApplication // a command of bin/presessions starts none of this
class MeetingStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingStreams.class);
    private static final int RETRY_MILLIS = 1000;

    private final MeetingRepository log;
    private final MeetingAnnouncementRepository announcements;
    private final Meetings meetings;
    private final SessionRepository<? extends Session> sessions;
    private final Map<UUID, MeetingHub> hubs = new ConcurrentHashMap<>();
    private final Map<UUID, String> sessionIds = new ConcurrentHashMap<>();
    private volatile @Nullable Thread listener;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    MeetingStreams(
            MeetingRepository log,
            MeetingAnnouncementRepository announcements,
            Meetings meetings,
            SessionRepository<? extends Session> sessions) {
        this.log = log;
        this.announcements = announcements;
        this.meetings = meetings;
        this.sessions = sessions;
    }

    /// Connects a browser.
    ///
    /// @param after the last event that it knows
    void connect(UUID preSessionId, Attendee attendee, String sessionId, AsyncContext request, long after) {
        var id = UUID.randomUUID();
        var hub = hubs.computeIfAbsent(preSessionId, key -> new MeetingHub(key, log));
        var stream = new MeetingStream(preSessionId, attendee, request, () -> {
            hub.leave(id);
            sessionIds.remove(id);
        });
        // not all at once when a server comes back
        stream.offer(MeetingEncoding.retryAfter(
                RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_MILLIS)));
        sessionIds.put(id, sessionId);
        hub.join(id, stream, after);
        meetings.seen(preSessionId, attendee.personId());
        Thread.ofVirtual().name("meeting-stream").start(stream);
    }

    /// A line that is silent for long may be cut; and whoever is connected is present.
    @Scheduled(fixedRate = 15_000)
    void beat() {
        for (var stream : all()) {
            stream.offer(MeetingEncoding.BEAT);
            meetings.seen(stream.preSessionId(), stream.attendee().personId());
        }
    }

    /// Whoever lost the right to be in the room, or signed out, is no longer told.
    @Scheduled(fixedRate = 30_000)
    void endExpired() {
        for (var hub : hubs.values()) hub.endThoseThat(this::hasExpired);
    }

    private boolean hasExpired(UUID id, MeetingStream stream) {
        var signedIn =
                Optional.ofNullable(sessionIds.get(id)).map(sessions::findById).isPresent();
        return !signedIn
                || !meetings.attendee(stream.attendee().personId(), stream.preSessionId())
                        .equals(Optional.of(stream.attendee()));
    }

    private List<MeetingStream> all() {
        return hubs.values().stream().flatMap(hub -> hub.streams().stream()).toList();
    }

    @Override
    public void start() {
        var tail = Thread.ofVirtual().name("meeting-tail").unstarted(this::tail);
        listener = tail;
        stopped = new CountDownLatch(1);
        tail.start();
    }

    @Override
    public void stop() {
        var running = listener;
        listener = null;
        stopped.countDown();
        if (running != null) running.interrupt();
        all().forEach(MeetingStream::close);
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /// Goes on through whatever happens until it is stopped: a node that no longer hears is a room that stands still.
    private void tail() {
        while (isWanted()) {
            try {
                announcements.listen(this::advance);
            } catch (RuntimeException broken) {
                if (isWanted()) LOG.warn("meetings=tail error={}", broken.toString());
            }
            pause();
        }
    }

    private boolean isWanted() {
        return Thread.currentThread() == listener;
    }

    private void advance(List<UUID> announced) {
        if (announced.isEmpty()) hubs.values().forEach(MeetingHub::advance);
        else
            announced.stream()
                    .map(hubs::get)
                    .forEach(hub -> Optional.ofNullable(hub).ifPresent(MeetingHub::advance));
    }

    private void pause() {
        try {
            stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            if (isWanted()) LOG.warn("meetings=tail interrupted=true"); // by whom is not known; it goes on
        }
    }
}
