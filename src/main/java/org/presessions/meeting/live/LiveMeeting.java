package org.presessions.meeting.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.meeting.Voice;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.Plugin;

/// The connections of one meeting's browsers on this node. Whoever may speak is let in silent; who is heard is decided
/// here, one decision at a time, and never by a browser.
final class LiveMeeting {
    private final JanusSession janus;
    private final LiveRoom room;
    private final Map<UUID, LiveConnection> connections = new ConcurrentHashMap<>();
    private final Set<UUID> heard = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock();

    LiveMeeting(JanusSession janus, UUID preSessionId) {
        this.janus = janus;
        this.room = LiveRoom.of(janus, preSessionId);
    }

    /// Whether it is in this live server, and not in one that has died.
    boolean isIn(JanusSession session) {
        return janus == session;
    }

    LiveOpened listen(LiveOwner owner) {
        var handle = janus.attach(Plugin.STREAMING);
        var offer = described(room.offer(handle).description());
        var connection = new LiveConnection(UUID.randomUUID(), owner, false, handle, SpokenOffer.mid(offer.sdp()));
        connections.put(connection.id(), connection);
        return new LiveOpened(connection.id(), offer.sdp(), janus.name());
    }

    /// A person speaks by one connection: another one ends the first.
    LiveOpened speak(LiveOwner owner, String offer) {
        closeThose(one -> one.speaks() && one.owner().personId().equals(owner.personId()));
        var handle = janus.attach(Plugin.AUDIOBRIDGE);
        var connection = new LiveConnection(UUID.randomUUID(), owner, true, handle, SpokenOffer.mid(offer));
        var answer =
                described(room.join(handle, connection.participant(), offer).description());
        connections.put(connection.id(), connection);
        return new LiveOpened(connection.id(), answer.sdp(), janus.name());
    }

    void answer(LiveConnection connection, String sdp) {
        room.start(connection.handle(), sdp);
    }

    Optional<LiveConnection> find(UUID id, LiveOwner owner) {
        return Optional.ofNullable(connections.get(id))
                .filter(one -> one.owner().equals(owner));
    }

    /// Lets those be heard, and only those, who may be now; ends the connections of whoever has no right to one.
    ///
    /// @param voices asked in turn, so that the last one to ask decides by what is last
    void follow(Function<Set<UUID>, Map<UUID, Voice>> voices) {
        turn.lock();
        try {
            if (connections.isEmpty()) return;
            var now = voices.apply(persons());
            closeThose(one -> !isDue(one, now));
            for (var one : connections.values()) if (one.speaks()) settle(one, isHeard(one, now));
        } finally {
            turn.unlock();
        }
    }

    void close(LiveConnection connection) {
        closeThose(connection::equals);
    }

    void closeThose(Predicate<LiveConnection> which) {
        for (var one : connections.values()) {
            if (!which.test(one) || connections.remove(one.id()) == null) continue;
            heard.remove(one.id());
            detach(one);
        }
    }

    /// Its handle is gone already.
    void forget(long handle) {
        connections.values().removeIf(one -> one.handle() == handle && isForgotten(one));
    }

    void end() {
        closeThose(one -> true);
        room.end();
    }

    private boolean isForgotten(LiveConnection connection) {
        heard.remove(connection.id());
        return true;
    }

    private Set<UUID> persons() {
        return connections.values().stream().map(one -> one.owner().personId()).collect(Collectors.toSet());
    }

    private static boolean isDue(LiveConnection connection, Map<UUID, Voice> voices) {
        var voice = voices.get(connection.owner().personId());
        return voice != null && (!connection.speaks() || voice.hasMicrophone());
    }

    private static boolean isHeard(LiveConnection connection, Map<UUID, Voice> voices) {
        return voices.get(connection.owner().personId()) == Voice.HEARD;
    }

    private void settle(LiveConnection connection, boolean isHeard) {
        if (heard.contains(connection.id()) == isHeard) return;
        if (isHeard) room.hear(connection.participant());
        else room.silence(connection.participant());
        if (isHeard) heard.add(connection.id());
        else heard.remove(connection.id());
    }

    private void detach(LiveConnection connection) {
        try {
            janus.detach(connection.handle());
        } catch (JanusRefusal | JanusAway goneAlready) {
            heard.remove(connection.id());
        }
    }

    private static Description described(Optional<Description> description) {
        return description.orElseThrow(() -> new IllegalStateException("no description of the connection"));
    }
}
