package org.presessions.meeting.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.presessions.meeting.live.janus.Janus;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusWatcher;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.meeting.stream.MeetingFollower;
import org.presessions.meeting.stream.MeetingLines;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.DatabasePresence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The sound and the picture of all meetings on this node. Nothing of it is kept: after a fall of the live server rooms
/// are made as browsers come back, and who is heard follows from the log.
@Component
@ConditionalOnWebApplication
class LiveSound implements JanusWatcher, MeetingFollower {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSound.class);
    /// A line that was cut is there again within two seconds.
    private static final int GRACE_SECONDS = 5;
    private static final int AGAIN_SECONDS = 2;
    private static final int SILENCE_TOLD_AFTER_SECONDS = 2;
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("live-sound").start(task);

    private final Janus janus;
    private final PlaceRights rights;
    private final MeetingLines lines;
    private final Map<LivePlace, LiveMeeting> meetings = new ConcurrentHashMap<>();
    /// Those that are followed once more soon.
    private final Set<LivePlace> late = ConcurrentHashMap.newKeySet();

    LiveSound(Janus janus, PlaceRights rights, MeetingLines lines) {
        this.janus = janus;
        this.rights = rights;
        this.lines = lines;
    }

    /// Lets somebody in who hears or sees the room.
    ///
    /// @throws JanusAway while there is no live server
    LiveOpened attend(LiveOwner owner, LiveKind kind, String channel) {
        return meeting(owner.place()).attend(owner, kind, channel);
    }

    /// Lets somebody in who may speak, or be seen. Who that is was decided before; whether it is so now is decided
    /// here.
    LiveOpened bring(LiveOwner owner, LiveKind kind, String channel, String offer, String page) {
        var meeting = meeting(owner.place());
        var opened = meeting.bring(owner, kind, channel, offer, page);
        follow(owner.place(), meeting);
        return opened;
    }

    /// Whether the same person brings it by another page.
    boolean isElsewhere(LiveOwner owner, LiveKind kind, String page) {
        var meeting = meetings.get(owner.place());
        return meeting != null && meeting.isElsewhere(owner, kind, page);
    }

    /// Lets somebody see the others at the table. A camera that came meanwhile is among them when it is opened anew.
    LiveTableOpened see(LiveOwner owner) {
        var meeting = meeting(owner.place());
        var opened = meeting.see(owner, persons -> rights.of(owner.place(), persons));
        later(owner.place(), meeting);
        return opened;
    }

    void resize(UUID id, LiveOwner owner, PictureSize size) {
        var connection = found(id, owner);
        if (connection.is(LiveKind.WATCHES)) there(owner).resize(connection, size);
    }

    void answer(UUID id, LiveOwner owner, String sdp) {
        var meeting = there(owner);
        var connection = found(id, owner);
        meeting.answer(connection, sdp);
        var hearsItself = connection.is(LiveKind.LISTENS) && meeting.isAltered(owner.personId());
        if (hearsItself) later(owner.place(), meeting);
    }

    /// @param candidates as the browser's own lines; empty for the word that there are no more
    void reach(UUID id, LiveOwner owner, List<String> candidates) {
        var connection = found(id, owner);
        var session = janus.session().orElseThrow(NotFound::new);
        for (var candidate : candidates)
            session.trickle(
                    connection.handle(),
                    Map.of("candidate", candidate, "sdpMid", connection.mid(), "sdpMLineIndex", 0));
        if (candidates.isEmpty()) session.trickle(connection.handle(), Map.of("completed", true));
    }

    void close(UUID id, LiveOwner owner) {
        var meeting = there(owner);
        meeting.close(found(id, owner));
        later(owner.place(), meeting);
    }

    @Override
    public void began(JanusSession session) {
        lines.tellAll("live", session.name());
    }

    @Override
    public void lost() {
        meetings.values().forEach(LiveMeeting::abandon);
        meetings.clear();
        later(SILENCE_TOLD_AFTER_SECONDS, () -> {
            if (janus.session().isEmpty()) lines.tellAll("live", "");
        });
    }

    @Override
    public void flows(long handle) {
        meetings.forEach((place, meeting) -> {
            if (meeting.flows(handle)) later(place, meeting);
        });
    }

    @Override
    public void ended(long handle) {
        meetings.forEach((place, meeting) -> {
            if (meeting.ended(handle)) later(place, meeting);
        });
    }

    @Override
    public void moved(List<UUID> preSessionIds) {
        meetings.forEach((place, meeting) -> {
            if (preSessionIds.isEmpty() || preSessionIds.contains(place.meetingId())) later(place, meeting);
        });
    }

    @Override
    public void left(LivePlace place, String sessionId) {
        if (!meetings.containsKey(place)) return;
        later(GRACE_SECONDS, () -> {
            var meeting = meetings.get(place);
            if (meeting == null || lines.isHere(place, sessionId)) return;
            meeting.closeThose(one -> one.owner().sessionId().equals(sessionId));
            follow(place, meeting);
        });
    }

    private void follow(LivePlace place, LiveMeeting meeting) {
        try {
            meeting.follow(
                    persons -> rights.of(place, persons),
                    sessions ->
                            janus.session().ifPresent(server -> lines.tell(place, sessions, "live", server.name())));
            if (rights.isOver(place) && meetings.remove(place, meeting)) meeting.end();
        } catch (DataAccessException | TransactionException unreachable) {
            if (!DatabasePresence.isCauseOf(unreachable))
                LOG.warn("meeting={} live=late", place.meetingId(), unreachable);
        } catch (JanusAway | JanusRefusal refused) {
            LOG.warn("meeting={} live=late reason={}", place.meetingId(), refused.toString());
            if (late.add(place)) later(AGAIN_SECONDS, () -> again(place, meeting));
        }
    }

    private void again(LivePlace place, LiveMeeting meeting) {
        late.remove(place);
        if (meetings.get(place) == meeting) follow(place, meeting);
    }

    private void later(LivePlace place, LiveMeeting meeting) {
        THREADS.execute(() -> follow(place, meeting));
    }

    private LiveMeeting meeting(LivePlace place) {
        var session = janus.session().orElseThrow(JanusAway::new);
        return meetings.compute(
                place,
                (wanted, known) -> known != null && known.isIn(session) ? known : new LiveMeeting(session, wanted));
    }

    private LiveMeeting there(LiveOwner owner) {
        return Optional.ofNullable(meetings.get(owner.place())).orElseThrow(NotFound::new);
    }

    private LiveConnection found(UUID id, LiveOwner owner) {
        return there(owner).find(id, owner).orElseThrow(NotFound::new);
    }

    private static void later(int seconds, Runnable act) {
        CompletableFuture.runAsync(act, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, THREADS));
    }
}
