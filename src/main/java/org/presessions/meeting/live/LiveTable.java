package org.presessions.meeting.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.meeting.live.LiveTableOpened.Face;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.JanusSession.Reply;
import org.presessions.meeting.sound.Rights;

/// Who sees whom at the table: the panel, whoever moderates and whoever has the floor see each other small, beside the
/// one picture of the room. Nobody's own camera is among them. A connection is for the cameras that were on when it
/// was opened: when there are others, another one takes its place.
final class LiveTable {
    /// More than any panel has; each costs the line of whoever looks.
    static final int FACES_AT_MOST = 12;

    private final LiveRoom room;
    private final Map<UUID, Set<LiveConnection>> seen = new ConcurrentHashMap<>();

    LiveTable(LiveRoom room) {
        this.room = room;
    }

    /// Where nobody else has a camera on there is nothing to agree on; whoever waits for one is told when there is.
    LiveTableOpened open(LiveConnection connection, Set<LiveConnection> cameras, String server) {
        seen.put(connection.id(), cameras);
        if (cameras.isEmpty()) return new LiveTableOpened(connection.id(), "", server, List.of());
        var reply = room.cameras().offer(connection.handle(), cameras);
        var sdp = reply.description().map(Description::sdp).orElseThrow();
        return new LiveTableOpened(connection.id(), sdp, server, faces(reply, cameras));
    }

    private static List<Face> faces(Reply reply, Set<LiveConnection> cameras) {
        var whose = cameras.stream()
                .collect(Collectors.toMap(
                        LiveConnection::participant, one -> one.owner().personId()));
        return reply.data().path("streams").values().stream()
                .flatMap(stream ->
                        Optional.ofNullable(whose.get(stream.path("feed_id").asString()))
                                .map(person -> new Face(stream.path("mid").asString(), person))
                                .stream())
                .toList();
    }

    /// Whether somebody else's camera has come or gone since, or the right to be seen at the table.
    boolean isOutdated(LiveConnection connection, Collection<LiveConnection> all, Map<UUID, Rights> rights) {
        if (!connection.is(LiveKind.SEES_TABLE)) return false;
        return !cameras(connection.owner(), all, rights).equals(seen.get(connection.id()));
    }

    void forget(UUID id) {
        seen.remove(id);
    }

    /// Those that somebody at the table sees.
    static Set<LiveConnection> cameras(LiveOwner owner, Collection<LiveConnection> all, Map<UUID, Rights> rights) {
        return all.stream()
                .filter(one -> one.is(LiveKind.SHOWS))
                .filter(one -> !one.owner().personId().equals(owner.personId()))
                .filter(one -> isShown(rights.get(one.owner().personId())))
                .sorted(Comparator.comparing(LiveConnection::id))
                .limit(FACES_AT_MOST)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isShown(@Nullable Rights rights) {
        return rights != null && rights.isAtTable() && rights.sight().hasCamera();
    }
}
