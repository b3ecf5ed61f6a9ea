package org.presessions.meeting.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.JanusSession.Description;
import org.presessions.meeting.live.janus.JanusSession.Reply;
import org.presessions.meeting.live.janus.Plugin;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.meeting.sound.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections of one place's browsers on this node. Whoever may speak is let in silent, a camera unseen; who is
/// heard and seen is decided here, one decision at a time, and never by a browser.
final class LiveMeeting {
    private static final Logger LOG = LoggerFactory.getLogger(LiveMeeting.class);

    private final JanusSession janus;
    private final LiveRoom room;
    private final LivePicture picture;
    private final LiveTable table;
    private final Map<UUID, AlteredVoice> altered = new ConcurrentHashMap<>();
    private final Map<UUID, LiveConnection> connections = new ConcurrentHashMap<>();
    /// Those who speak and are heard, and those who listen to the others alone because their own voice is.
    private final Set<UUID> heard = ConcurrentHashMap.newKeySet();
    /// The handles of cameras whose pictures have come: before, the live server has none to show.
    private final Set<Long> flowing = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock();

    LiveMeeting(JanusSession janus, LivePlace place) {
        this.janus = janus;
        this.room = LiveRoom.of(janus, place);
        this.picture = new LivePicture(room, this::close);
        this.table = new LiveTable(room);
    }

    /// Whether it is in this live server, and not in one that has died.
    boolean isIn(JanusSession session) {
        return janus == session;
    }

    /// Opens a connection by which somebody hears the room, or sees it.
    ///
    /// @param channel code of a language; empty for the floor
    LiveOpened attend(LiveOwner owner, LiveKind kind, String channel) {
        var mount = room.channel(channel);
        var handle = janus.attach(Plugin.STREAMING);
        var offer = described(room.mounts().offer(handle, mount, kind));
        var mid = SpokenOffer.mid(offer.sdp());
        var connection = new LiveConnection(UUID.randomUUID(), owner, kind, channel, handle, mid, "");
        connections.put(connection.id(), connection);
        return new LiveOpened(connection.id(), offer.sdp(), janus.name());
    }

    /// Opens a connection by which somebody sees the others at the table.
    LiveTableOpened see(LiveOwner owner, Function<Set<UUID>, Map<UUID, Rights>> rights) {
        var cameras = LiveTable.cameras(owner, flowing(), rights.apply(persons()));
        var handle = janus.attach(Plugin.VIDEOROOM);
        var connection = new LiveConnection(UUID.randomUUID(), owner, LiveKind.SEES_TABLE, "", handle, "0", "");
        var opened = orDetached(connection, () -> table.open(connection, cameras, janus.name()));
        connections.put(connection.id(), connection);
        return opened;
    }

    /// Opens a connection by which somebody brings sound or a picture, neither heard nor seen yet. A person does by one
    /// connection: another one ends the first.
    ///
    /// @param page of a browser, which says so of itself
    LiveOpened bring(LiveOwner owner, LiveKind kind, String channel, String offer, String page) {
        closeThose(one -> one.isInstead(kind, owner));
        var handle = janus.attach(kind == LiveKind.SHOWS ? Plugin.VIDEOROOM : Plugin.AUDIOBRIDGE);
        var mid = SpokenOffer.mid(offer);
        var connection = new LiveConnection(UUID.randomUUID(), owner, kind, channel, handle, mid, page);
        var answer = described(orDetached(connection, () -> join(connection, offer)));
        connections.put(connection.id(), connection);
        return new LiveOpened(connection.id(), answer.sdp(), janus.name());
    }

    /// Whether a person brings the same by another page.
    boolean isElsewhere(LiveOwner owner, LiveKind kind, String page) {
        return connections.values().stream()
                .anyMatch(one -> one.isInstead(kind, owner) && !one.page().equals(page));
    }

    private <T> T orDetached(LiveConnection connection, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (JanusRefusal | JanusAway refused) {
            forget(connection);
            detach(connection);
            throw refused;
        }
    }

    private Reply join(LiveConnection connection, String offer) {
        var mixer = room.mixer();
        var handle = connection.handle();
        var participant = connection.participant();
        return switch (connection.kind()) {
            case SHOWS -> room.cameras().join(handle, participant, offer);
            case SPEAKS, INTERPRETS -> mixer.join(handle, room.channel(connection.channel()), participant, true, offer);
            case SPEAKS_ALTERED -> mixer.join(handle, alter(connection).small(), participant, false, offer);
            case LISTENS, WATCHES, SEES_TABLE -> throw new IllegalArgumentException("nothing is brought by it");
        };
    }

    private AlteredVoice alter(LiveConnection connection) {
        return altered.computeIfAbsent(connection.id(), any -> AlteredVoice.open(janus, room, connection));
    }

    void resize(LiveConnection connection, PictureSize size) {
        room.mounts().resize(connection.handle(), size);
    }

    void answer(LiveConnection connection, String sdp) {
        room.mounts().start(connection.handle(), sdp);
    }

    /// Whether somebody's own voice goes into the room altered, and is not to be heard by the one who speaks.
    boolean isAltered(UUID personId) {
        return connections.values().stream()
                .anyMatch(one -> one.is(LiveKind.SPEAKS_ALTERED)
                        && one.owner().personId().equals(personId));
    }

    Optional<LiveConnection> find(UUID id, LiveOwner owner) {
        return Optional.ofNullable(connections.get(id))
                .filter(one -> one.owner().equals(owner));
    }

    /// Lets those be heard and seen, and only those, who may be now; ends the connections of whoever has no right to
    /// one.
    ///
    /// @param rights asked in turn, so that the last one to ask decides by what is last
    /// @param changed told at once the sessions of the browsers that see another table now and have to open it anew
    void follow(Function<Set<UUID>, Map<UUID, Rights>> rights, Consumer<Set<String>> changed) {
        turn.lock();
        try {
            if (connections.isEmpty()) return;
            var asked = persons();
            var now = rights.apply(asked);
            // whoever came meanwhile was admitted by what is as new
            closeThose(one -> asked.contains(one.owner().personId()) && !one.isDue(now));
            closeOutdated(now, changed); // nobody is seen longer because the live server takes its time for the rest
            connections.values().forEach(one -> settle(one, now));
            picture.settle(connections.values().stream()
                    .filter(one -> one.is(LiveKind.SHOWS) && one.isSeen(now))
                    .toList());
        } finally {
            turn.unlock();
        }
    }

    private void closeOutdated(Map<UUID, Rights> rights, Consumer<Set<String>> changed) {
        var cameras = flowing();
        var outdated = connections.values().stream()
                .filter(one -> table.isOutdated(one, cameras, rights))
                .collect(Collectors.toSet());
        if (outdated.isEmpty()) return;
        closeThose(outdated::contains);
        changed.accept(outdated.stream().map(one -> one.owner().sessionId()).collect(Collectors.toSet()));
    }

    private List<LiveConnection> flowing() {
        return connections.values().stream()
                .filter(one -> flowing.contains(one.handle()))
                .toList();
    }

    void close(LiveConnection connection) {
        closeThose(connection::equals);
    }

    void closeThose(Predicate<LiveConnection> which) {
        for (var one : connections.values()) {
            if (!which.test(one) || connections.remove(one.id()) == null) continue;
            forget(one);
            detach(one);
        }
    }

    /// The browser is gone, or no longer sends; what the live server still keeps of the connection goes with it.
    ///
    /// @return whether it was one of this place
    boolean ended(long handle) {
        if (of(handle).findAny().isEmpty()) return false;
        closeThose(one -> one.handle() == handle);
        return true;
    }

    /// @return whether it is a camera of this place: who only hears or sees changes nothing for others
    boolean flows(long handle) {
        var isCamera = of(handle).anyMatch(one -> one.is(LiveKind.SHOWS));
        if (isCamera) flowing.add(handle);
        return isCamera;
    }

    private Stream<LiveConnection> of(long handle) {
        return connections.values().stream().filter(one -> one.handle() == handle);
    }

    /// The live server is gone, and all that was in it.
    void abandon() {
        altered.values().forEach(AlteredVoice::abandon);
    }

    void end() {
        closeThose(one -> true);
        room.end();
    }

    private void forget(LiveConnection connection) {
        heard.remove(connection.id());
        flowing.remove(connection.handle());
        picture.forget(connection.id());
        table.forget(connection.id());
        Optional.ofNullable(altered.remove(connection.id())).ifPresent(AlteredVoice::close);
    }

    private Set<UUID> persons() {
        return connections.values().stream().map(one -> one.owner().personId()).collect(Collectors.toSet());
    }

    /// What the live server refuses for one keeps nobody else from being heard or silenced; it is tried again. Where it
    /// says nothing, or does not silence, nobody knows who is heard by that connection: it goes, and comes anew.
    private void settle(LiveConnection connection, Map<UUID, Rights> rights) {
        try {
            if (connection.kind().speaks()) settle(connection, connection.isHeard(rights));
            if (connection.is(LiveKind.LISTENS) && connection.isOfFloor())
                turn(connection, connection.isHeardAltered(rights));
        } catch (JanusRefusal refused) {
            LOG.warn("connection={} live=late reason={}", connection.id(), refused.toString());
            if (connection.kind().speaks() && heard.contains(connection.id())) close(connection);
        } catch (JanusAway unanswered) {
            close(connection);
            throw unanswered;
        }
    }

    private void settle(LiveConnection connection, boolean isHeard) {
        if (heard.contains(connection.id()) == isHeard) return;
        var where = room.channel(connection.channel());
        if (isHeard) room.mixer().hear(where, connection.participant());
        else room.mixer().silence(where, connection.participant());
        note(connection, isHeard);
    }

    /// Whoever heard the own voice, and later, could not speak on.
    private void turn(LiveConnection connection, boolean isToOthers) {
        if (heard.contains(connection.id()) == isToOthers) return;
        room.mounts()
                .turn(
                        connection.handle(),
                        isToOthers ? room.others() : room.keys().id());
        note(connection, isToOthers);
    }

    private void note(LiveConnection connection, boolean isHeard) {
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

    private static Description described(Reply reply) {
        return reply.description().orElseThrow();
    }
}
